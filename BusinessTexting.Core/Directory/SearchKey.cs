using System.Globalization;
using System.Text;

namespace BusinessTexting.Core.Directory;

/// <summary>Text as lists sort and search it: as it is compared, and without diacritics, so that elodie finds Élodie.</summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        var key = ComparisonKey.Of(text);
        if (Ascii.IsValid(key) || !NormalizedText.IsUnicode(key))
        {
            return key;
        }

        var bare = new StringBuilder(key.Length);
        foreach (var character in key.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                bare.Append(character);
            }
        }

        return bare.ToString();
    }
}
