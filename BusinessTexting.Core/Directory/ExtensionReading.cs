using System.Buffers;
using System.Text.RegularExpressions;

namespace BusinessTexting.Core.Directory;

/// <summary>What somebody wrote, read as an extension: 2 to 10 digits, * or #, or nothing. Closed: understood or refused.</summary>
public abstract partial record ExtensionReading
{
    public const int Shortest = 2;
    public const int Longest = 10;

    private static readonly SearchValues<char> Keys = SearchValues.Create("0123456789*#");

    private ExtensionReading()
    {
    }

    public static ExtensionReading Of(string text)
    {
        var (extension, removed) = NormalizedText.Of(text);
        return (extension is "" && removed is "") || (extension.Length is >= Shortest and <= Longest && !extension.AsSpan().ContainsAnyExcept(Keys))
            ? new Understood(extension) { Removed = removed }
            : new Refused(ProblemOf(extension));
    }

    private static ExtensionProblem ProblemOf(string text) => text switch
    {
        ['#', var next, ..] when !Keys.Contains(next) => ExtensionProblem.SpreadsheetError,
        _ when text.StartsWith("REMOVE", StringComparison.OrdinalIgnoreCase) => ExtensionProblem.RemovalMark,
        _ when Decimal().IsMatch(text) => ExtensionProblem.DecimalForm,
        _ => ExtensionProblem.NotAnExtension,
    };

    // 4001.0 and 4001,00; 4,001; 4.001E+03.
    [GeneratedRegex(@"^[0-9]+(?:[.,][0-9]*)+(?:[eE][+-]?[0-9]+)?$|^[0-9]+[eE][+-]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    public sealed record Understood(string Extension) : ExtensionReading
    {
        /// <summary>The invisible marks that were left out, by name; empty when there were none.</summary>
        public string Removed { get; init; } = "";
    }

    public sealed record Refused(ExtensionProblem Problem) : ExtensionReading;
}
