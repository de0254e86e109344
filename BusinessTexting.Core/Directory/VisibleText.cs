using System.Globalization;
using System.Text;

namespace BusinessTexting.Core.Directory;

/// <summary>A text with everything shown that shows nothing by itself: marks, control characters, spaces other than plain ones between words, and
/// accents that stand by themselves where one letter would do, each as ⟨U+200B⟩.</summary>
public static class VisibleText
{
    public static string Of(string text)
    {
        var isComposed = NormalizedText.Composed(text) == text;
        var shown = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, place, out var character))
            {
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)text[place++]:X4}⟩");
                continue;
            }

            var isInside = place > 0 && place + 1 < text.Length && text[place - 1] is not ' ';
            place += character.Utf16SequenceLength;
            if (IsSeen(character, isInside, isComposed))
            {
                shown.Append(character.ToString());
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{character.Value:X4}⟩");
            }
        }

        return shown.ToString();
    }

    private static bool IsSeen(Rune character, bool isInside, bool isComposed) => character.Value switch
    {
        ' ' => isInside,
        < 0x7F and > ' ' => true,
        _ => !InvisibleMarks.Contains(character)
            && PlainText.IsFaultless(character.ToString())
            && !(character.IsBmp && NormalizedText.IsWhiteSpace((char)character.Value))
            && (isComposed || Rune.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark),
    };
}
