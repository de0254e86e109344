using System.Text;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Text as addresses and forms write it, with percent signs: read to the letter, where the framework leaves or replaces what it cannot read.</summary>
internal static class EncodedText
{
    /// <summary>What is wrong in <c>name=value&amp;…</c>, each under its name.</summary>
    public static IEnumerable<(string Name, TextFault Fault)> FaultsIn(string pairs) =>
        from pair in pairs.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = pair.Split('=', 2)
        let fault = parts.Select(FaultIn).FirstOrDefault(fault => fault is not null)
        where fault is not null
        select (Shown(parts[0]), fault.Value);

    public static TextFault? FaultIn(string encoded) =>
        PlainText.TryRead(Decoded(encoded), out var text) ? PlainText.FaultIn(text) : new TextFault(TextFaultKind.NotUtf8, 0);

    // A name that cannot be read is told as it was written.
    private static string Shown(string name) => FaultIn(name) is null ? Encoding.UTF8.GetString(Decoded(name)) : name;

    // A percent sign without two digits after it stands for itself.
    private static byte[] Decoded(string encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(encoded);
        var length = 0;
        for (var place = 0; place < bytes.Length; place++)
        {
            if (bytes[place] == '%' && place + 2 < bytes.Length && TryDigit(bytes[place + 1], out var high) && TryDigit(bytes[place + 2], out var low))
            {
                bytes[length++] = (byte)((high << 4) | low);
                place += 2;
            }
            else
            {
                bytes[length++] = bytes[place] == '+' ? (byte)' ' : bytes[place];
            }
        }

        return bytes[..length];
    }

    private static bool TryDigit(byte character, out int digit)
    {
        digit = char.IsAsciiHexDigit((char)character) ? Convert.ToInt32(((char)character).ToString(), 16) : -1;
        return digit >= 0;
    }
}
