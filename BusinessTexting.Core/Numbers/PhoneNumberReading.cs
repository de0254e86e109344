using System.Text.RegularExpressions;

namespace BusinessTexting.Core.Numbers;

/// <summary>What a person or a spreadsheet wrote, read as a telephone number. Closed: understood, perhaps with a notice, or refused.</summary>
public abstract partial record PhoneNumberReading
{
    private PhoneNumberReading()
    {
    }

    /// <summary>Reads E.164, spaces, dots, hyphens and parentheses allowed; ten digits, eleven beginning with 1, and scientific notation
    /// with all ten decimals are read as +1 numbers, with a notice.</summary>
    public static PhoneNumberReading Of(string text)
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
            ['+', ..] => Understand(bare, notice: null),
            { Length: 10 } => Understand("+1" + bare, PhoneNumberNotice.CountryCodeMissing),
            ['1', ..] when bare.Length == 11 => Understand("+" + bare, PhoneNumberNotice.PlusMissing),
            _ => new Refused(PhoneNumberProblem.NotANumber),
        };
    }

    private static PhoneNumberReading Understand(string e164, PhoneNumberNotice? notice) => PhoneNumber.TryParse(e164, out var number)
        ? new Understood(number, notice)
        : new Refused(e164 is ['+', '1', ..] && e164.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? PhoneNumberProblem.NotTenDigits : PhoneNumberProblem.NotANumber);

    // 1.5125550142E+10, as spreadsheets write 15125550142; some write a decimal comma.
    [GeneratedRegex(@"^\s*(?<whole>[0-9]+)(?:[.,](?<decimals>[0-9]*))?[eE]\+?(?<exponent>[0-9]{1,3})\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    // U+00A0 and U+2011 are the space and the hyphen that do not break a line.
    [GeneratedRegex("[ .()\u00A0\u2011-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    /// <param name="Notice">What was assumed about the country code; null for a number written in full.</param>
    public sealed record Understood(PhoneNumber Number, PhoneNumberNotice? Notice) : PhoneNumberReading;

    public sealed record Refused(PhoneNumberProblem Problem) : PhoneNumberReading;
}
