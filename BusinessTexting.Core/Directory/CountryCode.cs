using System.Diagnostics.CodeAnalysis;

namespace BusinessTexting.Core.Directory;

/// <summary>An assigned ISO 3166-1 alpha-2 country code, in upper case.</summary>
public sealed record CountryCode
{
    public static readonly CountryCode UnitedStates = new("US");
    public static readonly CountryCode Canada = new("CA");

    // ISO 3166-1, the 249 codes assigned in 2026, and XK, which the calling service uses for Kosovo.
    private const string Assigned =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
        + "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR "
        + "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP "
        + "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ "
        + "NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
        + "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ "
        + "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

    private static readonly Dictionary<string, CountryCode> Known = Assigned.Split(' ')
        .ToDictionary(code => code, code => code switch { "US" => UnitedStates, "CA" => Canada, _ => new CountryCode(code) }, StringComparer.OrdinalIgnoreCase);

    private CountryCode(string value) => Value = value;

    public static IReadOnlyCollection<CountryCode> All => Known.Values;

    public string Value { get; }

    /// <summary>Business texting works only at locations in the United States and Canada.</summary>
    public bool IsServed => this == UnitedStates || this == Canada;

    /// <summary>Reads a code in any case, without outer spaces.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CountryCode? country) =>
        Known.TryGetValue(text?.Trim() ?? "", out country);

    /// <summary>A code known to be valid; throws <see cref="FormatException"/> otherwise.</summary>
    public static CountryCode Parse(string text) =>
        TryParse(text, out var country) ? country : throw new FormatException($"'{text}' is not an ISO 3166-1 alpha-2 country code.");

    public override string ToString() => Value;
}
