using System.Buffers;

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
        return text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or (>= '0' and <= '9'), ..] ? text[1..].Trim() : text;
    }

    /// <summary>The value as it is, quoted where RFC 4180 needs it.</summary>
    public static string Plain(string value) =>
        value.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    /// <summary>The value as a file for spreadsheets may hold it: what would begin a formula is marked as text.</summary>
    public static string Neutralized(string value) =>
        Plain(value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value);
}
