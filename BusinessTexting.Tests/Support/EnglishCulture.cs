using System.Globalization;
using System.Runtime.CompilerServices;

namespace BusinessTexting.Tests.Support;

/// <summary>Tests speak American English, whatever the machine they run on does.</summary>
internal static class EnglishCulture
{
    [ModuleInitializer]
    internal static void Pin()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("en-US");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.DefaultThreadCurrentCulture;
    }
}
