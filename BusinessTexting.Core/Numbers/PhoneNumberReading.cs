using System.Text.RegularExpressions;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Numbers;

/// <summary>What a person or a spreadsheet wrote, read as a telephone number. Closed: understood, perhaps with a notice, or refused.</summary>
public abstract partial record PhoneNumberReading
{
    private PhoneNumberReading()
    {
    }

    /// <summary>Reads E.164, white space, dots, hyphens and parentheses allowed; ten digits, eleven beginning with 1, and scientific notation
    /// with all ten decimals are read as +1 numbers, with a notice.</summary>
    public static PhoneNumberReading Of(string text)
    {
        if (text is ['+', '1', ..] && PhoneNumber.TryParse(text, out var number))
        {
            return Judge(number, notice: null);
        }

        var (written, removed) = NormalizedText.Of(text);
        var reading = Read(written);
        return reading is Understood understood && removed is not "" ? understood with { Removed = removed } : reading;
    }

    private static PhoneNumberReading Read(string text)
    {
        if (Scientific().Match(text) is { Success: true } written)
        {
            var decimals = written.Groups["decimals"].Value;
            return decimals.Length == 10 && written.Groups["whole"].Value == "1" && int.TryParse(written.Groups["exponent"].ValueSpan, out var exponent) && exponent == 10
                ? Understand("+1" + decimals, PhoneNumberNotice.ScientificNotation)
                : new Refused(decimals.Length < 10 ? PhoneNumberProblem.DigitsLost : PhoneNumberProblem.NotANumber);
        }

        var bare = Separators().Replace(text, "");
        return bare switch
        {
            ['+', '1', ..] => Understand(bare, notice: null),
            ['+', ..] => UnderstandForeign(bare),
            { Length: 10 } => Understand("+1" + bare, PhoneNumberNotice.CountryCodeMissing),
            ['1', ..] when bare.Length == 11 => Understand("+" + bare, PhoneNumberNotice.PlusMissing),
            _ => new Refused(PhoneNumberProblem.NotANumber),
        };
    }

    private static PhoneNumberReading UnderstandForeign(string bare)
    {
        if (bare.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
        {
            return new Refused(PhoneNumberProblem.NotANumber);
        }

        var e164 = ForeignNumber.WithoutTrunkZero(bare);
        return PhoneNumber.TryParse(e164, out var number)
            ? new Understood(number, e164.Length < bare.Length ? PhoneNumberNotice.TrunkZeroLeftOut : null)
            : new Refused(PhoneNumberProblem.NotANumber);
    }

    private static PhoneNumberReading Understand(string e164, PhoneNumberNotice? notice) => PhoneNumber.TryParse(e164, out var number)
        ? Judge(number, notice)
        : new Refused(e164.AsSpan(1).ContainsAnyExceptInRange('0', '9') ? PhoneNumberProblem.NotANumber : PhoneNumberProblem.NotTenDigits);

    // The contract's grammar is E.164, and rows stored before this was asked are read by it; what is entered has to be a number that can be.
    private static PhoneNumberReading Judge(PhoneNumber number, PhoneNumberNotice? notice) => number.IsPossible
        ? new Understood(number, notice)
        : new Refused(PhoneNumberProblem.NotPossible) { Number = number };

    // 1.5125550142E+10, as spreadsheets write 15125550142; some write a decimal comma.
    [GeneratedRegex(@"^\s*(?<whole>[0-9]+)(?:[.,](?<decimals>[0-9]*))?[eE]\+?(?<exponent>[0-9]{1,3})\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    // White space and dashes of every kind, and the minus sign that programs make of a hyphen.
    [GeneratedRegex(@"[\s.()\p{Pd}\u2212]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    /// <param name="Notice">What was assumed about the country code, or left out; null for a number written in full.</param>
    public sealed record Understood(PhoneNumber Number, PhoneNumberNotice? Notice) : PhoneNumberReading
    {
        /// <summary>The invisible marks that were left out, by name; empty when there were none.</summary>
        public string Removed { get; init; } = "";
    }

    public sealed record Refused(PhoneNumberProblem Problem) : PhoneNumberReading
    {
        /// <summary>The number that was written, where it is one that cannot be; it may be stored from before.</summary>
        public PhoneNumber? Number { get; init; }
    }
}
