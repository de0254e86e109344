using System.Text;

namespace BusinessTexting.Tests.Support;

/// <summary>What careless and hostile programs send, made from a seed so that a failure can be repeated.</summary>
internal sealed class HostileText(Random random)
{
    // Each as bytes in Latin-1, because not all of them are text.
    private static readonly string[] Raw =
    [
        "\xFF", "\xC0\x80", "\xED\xA0\x80", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xEF\xB7\x90", "\xF0\x9F\xBF\xBE", "\xF8\x88\x80\x80\x80", "\xC3", "\0", "\x1B[31m", "\x7F", "\xC2\x85",
        "\xE2\x80\xA8", "\xE2\x80\xAE", "\xEF\xBB\xBF", "\xC3\xA9", "e\xCC\x81", "\xF0\x9F\x91\xA9", "\r\nX-Forged: 1", "a\tb", "", " ", "-1", "0", "9223372036854775808", "1e999", "-0.0",
        "NaN", "0x1F", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-02-30", "../../etc/passwd", "..%2f..%2f", "%s%n%x", "'; DROP TABLE Users; --",
        "<script>alert(1)</script>", "{{7*7}}", "true", "null", "[]", "*", "\"", "\\", "%", "%zz", "%ff", "%u0041", "\"7\"", "+1 (512) 555-0142", "1.5125550142E+10",
    ];

    // As a JSON string may write them.
    private static readonly string[] Escapes =
        ["\\ud800", "\\udc00", "\\udc00\\ud800", "\\ufffe", "\\uffff", "\\ufdd0", "\\ud83f\\udffe", "\\u0000", "\\u001b", "\\u007f", "\\u0085", "\\u2028", "\\u202e", "\\n", "\\ud83d\\udc69", "e\\u0301"];

    private static readonly string[] Values =
    [
        "1e999", "-1e999", "123456789012345678901234567890", "9223372036854775808", "-1", "0", "1.5", "true", "false", "null", "[]", "{}", "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", "[null]", "[1,\"a\"]",
        "{\"a\":{\"\\ud800\":1}}", "\"9999-12-31T23:59:59-14:00\"", "\"0001-01-01T00:00:00Z\"", "NaN", "01", "'a'", "\"\"", "\" \"",
    ];

    public T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    public bool Perhaps(int percent) => random.Next(100) < percent;

    public int Below(int end) => random.Next(end);

    /// <summary>Bytes, as Latin-1 writes them.</summary>
    public string Bytes() => random.Next(12) switch
    {
        0 => new string('9', 400),
        1 => string.Concat(Enumerable.Repeat("e\xCC\x81", random.Next(1, 300))),
        2 => "abc" + One(Raw) + "def",
        _ => One(Raw),
    };

    /// <summary>The same for where a line ends the header: a server that sees a NUL or a line there sees no HTTP.</summary>
    public string HeaderBytes() => Bytes().Replace("\0", "\x01", StringComparison.Ordinal).Replace("\r\n", " ", StringComparison.Ordinal);

    /// <summary>As an address or a form may write them; a path with %00 is refused by the server itself.</summary>
    public string Encoded(bool isPath = false) => Perhaps(20)
        ? "%" + random.Next(isPath ? 1 : 0, 256).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)
        : string.Concat((isPath ? HeaderBytes() : Bytes()).Select(character => char.IsAsciiLetterOrDigit(character) ? $"{character}" : $"%{(int)character:X2}"));

    /// <summary>A JSON string with its quotes.</summary>
    public string JsonString() => Perhaps(60) ? $"\"a{One(Escapes)}b\"" : $"\"{Bytes().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Any value of JSON, or nearly one.</summary>
    public string JsonValue() => Perhaps(50) ? JsonString() : One(Values);

    public static byte[] ToBytes(string latin1) => Encoding.Latin1.GetBytes(latin1);
}
