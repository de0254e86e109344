using System.Globalization;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BusinessTexting.Console.Data;

internal sealed class CountryCodeAsText() : ValueConverter<CountryCode, string>(country => country.Value, text => CountryCode.Parse(text));

internal sealed class PhoneNumberAsText() : ValueConverter<PhoneNumber, string>(number => number.Value, text => PhoneNumber.Parse(text));

internal sealed class RuleSetAsNumber() : ValueConverter<RuleSet, int>(rules => rules.Bits, bits => new RuleSet(bits));

/// <summary>UTC with milliseconds in ISO 8601, which sorts as text and reads as it stands: 2026-05-03T10:00:00.000Z.</summary>
internal sealed class UtcAsText() : ValueConverter<DateTimeOffset, string>(time => Write(time), text => Parse(text))
{
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
