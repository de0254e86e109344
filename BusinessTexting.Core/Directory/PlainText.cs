using System.Text;
using System.Text.Unicode;

namespace BusinessTexting.Core.Directory;

/// <summary>What no text may hold, wherever it comes in: halves of a character, noncharacters and control characters.
/// Text is read in UTF-8 first; see <see cref="TryRead"/>.</summary>
public static class PlainText
{
    /// <summary>The first fault of a text and where it stands; null for a text that may come in.</summary>
    /// <param name="linesAllowed">Whether the text may have several lines: then line breaks and tabs may stand in it.</param>
    public static TextFault? FaultIn(ReadOnlySpan<char> text, bool linesAllowed = false)
    {
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] is >= ' ' and < '\u007F')
            {
                continue;
            }

            var isPair = char.IsSurrogate(text[position]);
            var character = default(Rune);
            if (isPair ? position + 1 == text.Length || !Rune.TryCreate(text[position], text[position + 1], out character) : !Rune.TryCreate(text[position], out character))
            {
                return new TextFault(TextFaultKind.HalfCharacter, position);
            }

            if (KindOf(character, linesAllowed) is { } kind)
            {
                return new TextFault(kind, position);
            }

            position += isPair ? 1 : 0;
        }

        return null;
    }

    public static bool IsFaultless(ReadOnlySpan<char> text, bool linesAllowed = false) => FaultIn(text, linesAllowed) is null;

    /// <summary>False where the bytes are not UTF-8: nothing is guessed or replaced.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out string text)
    {
        var isText = Utf8.IsValid(utf8);
        text = isText ? Encoding.UTF8.GetString(utf8) : "";
        return isText;
    }

    private static TextFaultKind? KindOf(Rune character, bool linesAllowed) => character.Value switch
    {
        '\n' or '\r' or '\t' when linesAllowed => null,
        < ' ' or (>= 0x7F and <= 0x9F) => TextFaultKind.ControlCharacter,
        >= 0xFDD0 and <= 0xFDEF => TextFaultKind.Noncharacter,
        var value when (value & 0xFFFE) == 0xFFFE => TextFaultKind.Noncharacter,

        // They end a line like a line feed, though Unicode calls them no control characters.
        0x2028 or 0x2029 when !linesAllowed => TextFaultKind.ControlCharacter,
        _ => null,
    };
}
