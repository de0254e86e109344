namespace BusinessTexting.Console.Components.Controls;

/// <summary>Names that tie a label to its control, unique within the process and so within any page.</summary>
internal static class ElementIds
{
    private static long Last;

    public static string Next(string kind) => FormattableString.Invariant($"{kind}-{Interlocked.Increment(ref Last)}");
}
