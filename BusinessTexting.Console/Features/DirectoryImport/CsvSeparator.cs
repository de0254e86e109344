using System.Text.RegularExpressions;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>What may separate the cells of a CSV file.</summary>
internal static partial class CsvSeparator
{
    private static readonly char[] Usual = [',', ';', '\t', '|'];

    /// <summary>The likeliest first: the one that a line <c>sep=;</c> names, then those that the first line holds most of.</summary>
    public static IReadOnlyList<char> Candidates(string beginning)
    {
        var start = beginning.TrimStart('\uFEFF', ' ', '\r', '\n');
        var end = start.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? start : start[..end];
        var named = Named().Match(line) is { Success: true } match ? match.Groups["separator"].Value : "";
        return [.. named.Concat(Usual.OrderByDescending(separator => CountOf(separator, line))).Distinct()];
    }

    // The header line has names in quotes at most; what stands between them decides.
    private static int CountOf(char separator, string line)
    {
        var (count, isQuoted) = (0, false);
        foreach (var character in line)
        {
            isQuoted ^= character == '"';
            count += character == separator && !isQuoted ? 1 : 0;
        }

        return count;
    }

    // "sep=;" as spreadsheets write it: with or without quotes, and padded to the width of the table.
    [GeneratedRegex(
        """^"?sep="?(?<separator>[^\w\s"]|\t)"?[,;\t ]*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
