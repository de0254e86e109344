using System.Globalization;
using PhoneNumbers;

namespace BusinessTexting.Core.Numbers;

/// <summary>What libphonenumber knows of a number outside the +1 plan. Asked only where somebody writes a number, never by a rule, a row that is
/// read or a decision: it takes longer than a whole verdict, and its "not valid" is an opinion that a notice may tell.</summary>
/// <param name="Region">ISO 3166-1 alpha-2; empty where the country code belongs to no single region.</param>
/// <param name="Kind">In the words of the numbering plans: MOBILE, FIXED_LINE, TOLL_FREE; UNKNOWN where the plan has no such number.</param>
public sealed record ForeignNumber(string Region, string Kind)
{
    private const string NoRegion = "ZZ";
    private const string NotGeographic = "001";

    public bool IsInPlan => Kind != nameof(PhoneNumberType.UNKNOWN);

    /// <summary>Null for a +1 number.</summary>
    public static ForeignNumber? Of(PhoneNumber number)
    {
        if (number.IsNorthAmerican)
        {
            return null;
        }

        var plans = PhoneNumberUtil.GetInstance();
        return Parse(number.Value) is { } parsed
            ? new ForeignNumber(
                plans.GetRegionCodeForNumber(parsed) ?? plans.GetRegionCodeForCountryCode(parsed.CountryCode) switch { NoRegion or NotGeographic => "", var region => region },
                plans.GetNumberType(parsed).ToString())
            : new ForeignNumber("", nameof(PhoneNumberType.UNKNOWN));
    }

    /// <summary>Without the 0 that is dialled within a country only, as in +44 (0)20; Italian numbers keep theirs, which is part of them.</summary>
    /// <param name="e164">+ and digits.</param>
    internal static string WithoutTrunkZero(string e164)
    {
        if (e164.Length < 8 || !e164.AsSpan(2, 3).Contains('0') || Parse(e164) is not { } parsed)
        {
            return e164;
        }

        var country = string.Create(CultureInfo.InvariantCulture, $"+{parsed.CountryCode}");
        var plain = PhoneNumberUtil.GetInstance().Format(parsed, PhoneNumberFormat.E164);
        return e164.StartsWith($"{country}0", StringComparison.Ordinal) && plain == string.Concat(country, e164.AsSpan(country.Length + 1)) ? plain : e164;
    }

    private static PhoneNumbers.PhoneNumber? Parse(string e164)
    {
        try
        {
            return PhoneNumberUtil.GetInstance().Parse(e164, NoRegion);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
