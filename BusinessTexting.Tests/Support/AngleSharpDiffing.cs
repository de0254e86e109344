using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace BusinessTexting.Tests.Support;

/// <summary>bUnit asks for a newer AngleSharp.Diffing than the one pinned; it is given the one beside the tests.</summary>
internal static class AngleSharpDiffing
{
    [ModuleInitializer]
    internal static void AnswerWithThePinnedOne() =>
        AssemblyLoadContext.Default.Resolving += (context, assembly) => assembly.Name is "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
