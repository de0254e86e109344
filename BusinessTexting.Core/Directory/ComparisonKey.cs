using System.Buffers;
using System.Text;

namespace BusinessTexting.Core.Directory;

/// <summary>Text as it is compared where it names something: without regard to case, to how its accents are composed, to which white space it has
/// and how much, and to marks nobody sees. Equal keys are one name.</summary>
public static class ComparisonKey
{
    private static readonly SearchValues<string> IrregularSpace = SearchValues.Create(["  ", "\t", "\n", "\v", "\f", "\r"], StringComparison.Ordinal);

    public static string Of(string text)
    {
        var trimmed = text.Trim();
        return NormalizedText.IsPlain(trimmed) && !trimmed.AsSpan().ContainsAny(IrregularSpace)
            ? trimmed.ToLowerInvariant()
            : OfUnicode(trimmed);
    }

    public static bool AreEqual(string one, string other) => Of(one) == Of(other);

    // What one step leaves out may join what stood on both sides of it.
    private static string OfUnicode(string text)
    {
        var (key, before) = (text, "");
        while (key != before)
        {
            (before, key) = (key, Step(NormalizedText.ValueOf(key).ToLowerInvariant()));
        }

        return key;
    }

    private static string Step(string text)
    {
        if (!NormalizedText.IsUnicode(text))
        {
            return text;
        }

        var key = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            if (character.IsBmp && NormalizedText.IsWhiteSpace((char)character.Value))
            {
                key.Append(key.Length > 0 && key[^1] == ' ' ? "" : " ");
            }
            else if (!InvisibleMarks.Contains(character))
            {
                key.Append(character.ToString());
            }
        }

        return NormalizedText.Composed(key.ToString());
    }
}
