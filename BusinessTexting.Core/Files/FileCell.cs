using System.Buffers;
using System.Globalization;
using System.Text;

namespace BusinessTexting.Core.Files;

/// <summary>One cell of a CSV file, as it is read and as it is written.</summary>
public static class FileCell
{
    /// <summary>Stands for bytes that are not UTF-8: a noncharacter, which no text holds.</summary>
    public const char NotUtf8 = '\uFFFF';

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Without outer spaces, and without the apostrophe that spreadsheets need to show some values as text.</summary>
    public static string Clean(string cell)
    {
        var text = cell.Trim();
        return HasSpreadsheetsApostrophe(text) ? text[1..].Trim() : text;
    }

    /// <summary>The value as it is, quoted where RFC 4180 needs it.</summary>
    public static string Plain(string value) =>
        value.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    /// <summary>The value as a file for spreadsheets may hold it: what would begin a formula is marked as text. <see cref="Clean"/> gives it back.</summary>
    public static string Neutralized(string value) => Plain(value switch
    {
        ['\t' or '\r', ..] => "'" + value,
        _ when BeginsFormula(value) => "'" + value,

        // An apostrophe of the value's own would be taken for a spreadsheet's; before a tab only the first one is.
        _ when HasSpreadsheetsApostrophe(value) => "'\t" + value,
        _ => value,
    });

    private static bool HasSpreadsheetsApostrophe(string text) =>
        text is ['\'', '\t' or '\r' or (>= '0' and <= '9'), ..] || (text is ['\'', ..] && BeginsFormula(text.AsSpan(1)));

    // Spreadsheets overlook what cannot be seen, and some take full-width signs for the plain ones.
    private static bool BeginsFormula(ReadOnlySpan<char> text)
    {
        if (text is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'), ..])
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                return rune.Value is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
            }
        }

        return false;
    }

    // Beside white space, control and format characters: what Unicode calls default ignorable without calling it a format.
    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
