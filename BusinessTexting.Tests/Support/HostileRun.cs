using System.Globalization;

namespace BusinessTexting.Tests.Support;

/// <summary>How many hostile requests are sent, and which: see CONTRIBUTING.</summary>
internal static class HostileRun
{
    public static readonly int Count = Setting("HOSTILE_REQUESTS", 5000);
    public static readonly int Seed = Setting("HOSTILE_SEED", 8);

    /// <summary>The beginning of a request, as a failure shows it.</summary>
    public static string Shown(string latin1) =>
        string.Concat(latin1.Take(900).Select(character => character is (>= ' ' and < '\x7F') or '\n' ? $"{character}" : string.Create(CultureInfo.InvariantCulture, $"<{(int)character:X2}>")));

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
