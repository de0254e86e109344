using System.Globalization;
using System.Text;

namespace BusinessTexting.Core.Directory;

/// <summary>Text as lists sort and search it: lower case (Latin, Cyrillic, …), without diacritics, so that elodie finds Élodie.</summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        var lower = text.ToLowerInvariant();
        if (Ascii.IsValid(lower) || PlainText.FaultIn(lower, linesAllowed: true) is not null)
        {
            // Of what no text holds there is no other form; it is found nowhere.
            return lower;
        }

        var bare = new StringBuilder(lower.Length);
        foreach (var character in lower.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                bare.Append(character);
            }
        }

        return bare.ToString();
    }
}
