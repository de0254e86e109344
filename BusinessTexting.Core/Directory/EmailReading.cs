using System.Buffers;
using System.Globalization;
using System.Text;

namespace BusinessTexting.Core.Directory;

/// <summary>What somebody wrote, read as an e-mail address. Closed: understood, perhaps with a notice, or refused. Whether mail arrives there is not
/// ours to know, and addresses may be international.</summary>
public abstract record EmailReading
{
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" ,;:\"<>()[]\\/");
    private static readonly SearchValues<char> NotInDomains = SearchValues.Create("!#$%&'*+=?^`{|}~");

    private EmailReading()
    {
    }

    public static EmailReading Of(string? text)
    {
        var (address, removed) = NormalizedText.Of(text ?? "");
        return ProblemOf(address) is { } problem ? problem : new Understood(address) { Removed = removed, MixesScripts = HasMixedLabel(address) };
    }

    public static bool IsUnderstood(string? text) => Of(text) is Understood;

    private static Refused? ProblemOf(string address)
    {
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return new Refused(EmailProblem.Mailto);
        }

        if (LookAlikeIn(address) is { } lookAlike)
        {
            return new Refused(EmailProblem.LookAlikeCharacter, lookAlike);
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at == address.Length - 1 || at != address.LastIndexOf('@') || address.Length > User.EmailLength)
        {
            return new Refused(EmailProblem.NotAnEmail);
        }

        if (ForbiddenIn(address, at) is { } forbidden)
        {
            return new Refused(EmailProblem.CharacterNotAllowed, forbidden);
        }

        if (address[..at].Split('.').Concat(address[(at + 1)..].Split('.')).Contains(""))
        {
            return new Refused(EmailProblem.DotMisplaced);
        }

        return address[(at + 1)..].Split('.').Any(label => label is ['-', ..] or [.., '-']) ? new Refused(EmailProblem.CharacterNotAllowed, "-") : null;
    }

    private static string? ForbiddenIn(string address, int at)
    {
        for (var place = 0; place < address.Length; place++)
        {
            var character = address[place];
            if (NotInAddresses.Contains(character) || NormalizedText.IsWhiteSpace(character) || char.IsControl(character)
                || (place > at && NotInDomains.Contains(character)))
            {
                return char.IsControl(character) || NormalizedText.IsWhiteSpace(character) ? $"U+{(int)character:X4}" : $"{character}";
            }
        }

        return null;
    }

    // A form of a letter, digit or sign of ASCII that Unicode has only for other character sets' sake: ａ, 𝐚, ﬁ, ＠. And what word processors make of
    // a hyphen, an apostrophe and the like, and the full stops that other keyboards have.
    private static string? LookAlikeIn(string address)
    {
        if (Ascii.IsValid(address) || !NormalizedText.IsUnicode(address))
        {
            return null;
        }

        foreach (var character in address.EnumerateRunes())
        {
            var written = character.ToString();
            var plain = written.Normalize(NormalizationForm.FormKC);
            if (!character.IsAscii && ((plain != written && plain.Any(part => part is > ' ' and <= '~')) || IsTypographic(character)))
            {
                return $"{written} (U+{character.Value:X4})";
            }
        }

        return null;
    }

    private static bool IsTypographic(Rune character) =>
        Rune.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        || character.Value is 0x2032 or 0x2033 or 0x2044 or 0x2212 or 0x2215 or 0x3002 or 0xFF61;

    private static bool HasMixedLabel(string address) => !Ascii.IsValid(address)
        && address.Split('.', '@').Any(label => label.Select(ScriptOf).Where(script => script is not Script.Other).Distinct().Count() > 1);

    // The three scripts that share the looks of many letters.
    private static Script ScriptOf(char letter) => letter switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u02AF') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2C60' and <= '\u2C7F')
            or (>= '\uA720' and <= '\uA7FF') when letter is not ('\u00D7' or '\u00F7') => Script.Latin,
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        (>= '\u0400' and <= '\u052F') or (>= '\u1C80' and <= '\u1C8F') or (>= '\u2DE0' and <= '\u2DFF') or (>= '\uA640' and <= '\uA69F') => Script.Cyrillic,
        _ => Script.Other,
    };

    private enum Script
    {
        Other,
        Latin,
        Greek,
        Cyrillic,
    }

    public sealed record Understood(string Email) : EmailReading
    {
        /// <summary>The invisible marks that were left out, by name; empty when there were none.</summary>
        public string Removed { get; init; } = "";

        /// <summary>One part between dots has letters of two alphabets that look alike: it may be made to look like another address.</summary>
        public bool MixesScripts { get; init; }
    }

    /// <param name="Detail">The character meant, where it is one.</param>
    public sealed record Refused(EmailProblem Problem, string Detail = "") : EmailReading;
}
