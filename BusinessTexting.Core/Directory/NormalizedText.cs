using System.Buffers;
using System.Text;

namespace BusinessTexting.Core.Directory;

/// <summary>What somebody wrote, as it is stored: in Unicode form C, without white space around it and without invisible marks.</summary>
/// <param name="Removed">The invisible marks that were left out, each by name and once; empty when there were none.</param>
public readonly record struct NormalizedText(string Value, string Removed)
{
    // A message names so many; whoever writes more knows what they do.
    private const int NamedMarks = 3;

    // A cell of a Braille table that is as blank as a space.
    private const char BrailleBlank = '\u2800';

    // ASCII, the Latin letters of U+00A1 to 02FF and the Cyrillic ones: as they are in form C, and no mark or odd space among them.
    private static readonly SearchValues<char> Plain = SearchValues.Create(string.Concat(
        Range('\0', '\u007F'), Range('\u00A1', '\u00AC'), Range('\u00AE', '\u02FF'), Range('\u0400', '\u0482'), Range('\u048A', '\u052F')));

    /// <summary>Nothing else was written, though it looked like something to the program that wrote it.</summary>
    public bool HasOnlyMarks => Value is "" && Removed is not "";

    public static NormalizedText Of(string text)
    {
        var trimmed = text.Trim();
        return IsPlain(trimmed) ? new NormalizedText(trimmed, "") : OfUnicode(trimmed);
    }

    public static string ValueOf(string text) => Of(text).Value;

    /// <summary>Most texts are: nothing about them has to be looked at character by character.</summary>
    internal static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    internal static bool IsWhiteSpace(char character) => char.IsWhiteSpace(character) || character == BrailleBlank;

    /// <summary>Form C; a text that is no Unicode, which the edges refuse, stays as it is.</summary>
    internal static string Composed(string text) => IsUnicode(text) ? text.Normalize(NormalizationForm.FormC) : text;

    internal static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) is not OperationStatus.Done || text[0] == '\uFFFE')
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static NormalizedText OfUnicode(string text)
    {
        if (!IsUnicode(text))
        {
            return new NormalizedText(text, "");
        }

        // What a mark kept apart may join into one character, which in turn may be the reason for another mark to stay or go.
        var (value, before, removed) = (Trimmed(Composed(text)), "", new List<Rune>());
        while (value != before)
        {
            (before, value) = (value, Trimmed(Composed(WithoutMarks(value, removed))));
        }

        return new NormalizedText(value, NamesOf([.. removed.Distinct()]));
    }

    private static string Range(char first, char last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(code => (char)code));

    private static string NamesOf(IReadOnlyList<Rune> removed) =>
        string.Join(", ", removed.Take(NamedMarks).Select(InvisibleMarks.NameOf)) + (removed.Count > NamedMarks ? ", …" : "");

    private static string Trimmed(string text)
    {
        var (first, end) = (0, text.Length);
        while (first < end && IsWhiteSpace(text[first]))
        {
            first++;
        }

        while (end > first && IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text[first..end];
    }

    private static string WithoutMarks(string text, List<Rune> removed)
    {
        var kept = new List<Rune>(text.Length);
        var place = 0;
        foreach (var character in text.EnumerateRunes())
        {
            place += character.Utf16SequenceLength;
            if (InvisibleMarks.Contains(character) && !NeededMarks.Contains(character, kept, text.AsSpan(place)))
            {
                removed.Add(character);
            }
            else
            {
                kept.Add(character);
            }
        }

        return kept.Count == text.Length ? text : string.Concat(kept);
    }
}
