using System.Globalization;
using System.Text;

namespace BusinessTexting.Core.Directory;

/// <summary>The characters that show nothing by themselves (Unicode's Default_Ignorable_Code_Point, and the marks of interlinear notes).
/// With them two texts differ that look the same.</summary>
public static class InvisibleMarks
{
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
        (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB),
        (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    private static readonly Dictionary<int, string> Names =
        """
        00AD SOFT HYPHEN
        034F COMBINING GRAPHEME JOINER
        061C ARABIC LETTER MARK
        115F HANGUL CHOSEONG FILLER
        1160 HANGUL JUNGSEONG FILLER
        17B4 KHMER VOWEL INHERENT AQ
        17B5 KHMER VOWEL INHERENT AA
        180E MONGOLIAN VOWEL SEPARATOR
        200B ZERO WIDTH SPACE
        200C ZERO WIDTH NON-JOINER
        200D ZERO WIDTH JOINER
        200E LEFT-TO-RIGHT MARK
        200F RIGHT-TO-LEFT MARK
        202A LEFT-TO-RIGHT EMBEDDING
        202B RIGHT-TO-LEFT EMBEDDING
        202C POP DIRECTIONAL FORMATTING
        202D LEFT-TO-RIGHT OVERRIDE
        202E RIGHT-TO-LEFT OVERRIDE
        2060 WORD JOINER
        2061 FUNCTION APPLICATION
        2062 INVISIBLE TIMES
        2063 INVISIBLE SEPARATOR
        2064 INVISIBLE PLUS
        2066 LEFT-TO-RIGHT ISOLATE
        2067 RIGHT-TO-LEFT ISOLATE
        2068 FIRST STRONG ISOLATE
        2069 POP DIRECTIONAL ISOLATE
        3164 HANGUL FILLER
        FEFF ZERO WIDTH NO-BREAK SPACE
        FFA0 HALFWIDTH HANGUL FILLER
        FFF9 INTERLINEAR ANNOTATION ANCHOR
        FFFA INTERLINEAR ANNOTATION SEPARATOR
        FFFB INTERLINEAR ANNOTATION TERMINATOR
        """.Split('\n').ToDictionary(
            line => int.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture), line => line[5..].TrimEnd());

    public static bool Contains(Rune character)
    {
        foreach (var (first, last) in Ranges)
        {
            if (character.Value <= last)
            {
                return character.Value >= first;
            }
        }

        return false;
    }

    /// <summary>As messages name a mark, since showing it would show nothing: U+200B ZERO WIDTH SPACE.</summary>
    public static string NameOf(Rune mark) => $"U+{mark.Value:X4} {WordsOf(mark.Value)}";

    private static string WordsOf(int mark) => mark switch
    {
        _ when Names.TryGetValue(mark, out var name) => name,
        >= 0x180B and <= 0x180F => "MONGOLIAN FREE VARIATION SELECTOR",
        >= 0xFE00 and <= 0xFE0F => string.Create(CultureInfo.InvariantCulture, $"VARIATION SELECTOR-{mark - 0xFE00 + 1}"),
        >= 0xE0100 and <= 0xE01EF => string.Create(CultureInfo.InvariantCulture, $"VARIATION SELECTOR-{mark - 0xE0100 + 17}"),
        >= 0xE0000 and <= 0xE007F => "TAG",
        _ => "INVISIBLE MARK",
    };
}
