using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BusinessTexting.Console.Hosting;

/// <summary>Text as the log may have it: nobody's full e-mail or number, and no character that would make one line look like two.</summary>
internal static partial class LogText
{
    private const string Continuation = "    | ";

    /// <summary>For a value in a line.</summary>
    public static string Line(string text) => Neutral(Shortened(text), keptLineBreak: null);

    /// <summary>For an exception: its lines stay, each marked as a continuation, so that none can pass for a line of the log's own.</summary>
    public static string Block(string text) => Neutral(Shortened(text.ReplaceLineEndings("\n")), keptLineBreak: $"\n{Continuation}");

    /// <summary><c>m…@example.com</c> for an e-mail, <c>+1512…00</c> for a number, wherever in the text they are.</summary>
    public static string Shortened(string text) => Number().Replace(Email().Replace(text, "${first}…${domain}"), match => Ends(match.Value));

    private static string Ends(string number)
    {
        var digits = string.Concat(number.Where(character => char.IsAsciiDigit(character) || character == '+'));
        return digits.Length < 9 ? number : $"{digits[..^7]}…{digits[^2..]}";
    }

    private static string Neutral(string text, string? keptLineBreak)
    {
        if (!text.Any(IsDangerous))
        {
            return text;
        }

        var neutral = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\n' when keptLineBreak is not null => neutral.Append(keptLineBreak),
                '\n' => neutral.Append("\\n"),
                '\r' => neutral.Append("\\r"),
                '\t' => neutral.Append("\\t"),
                _ when IsDangerous(character) => neutral.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => neutral.Append(character),
            };
        }

        return neutral.ToString();
    }

    // Line separators, terminal escapes, and what turns the direction of writing.
    private static bool IsDangerous(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;

    [GeneratedRegex(@"(?<first>[\w!#$'*+^{|}~-])[\w.!#$'*+^{|}~-]{0,63}(?<domain>(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();

    // In E.164, and as people in North America write theirs.
    [GeneratedRegex(@"(?<![\w.])(?:\+\d[\d ().-]{5,18}\d|(?:1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4})(?![\w-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
