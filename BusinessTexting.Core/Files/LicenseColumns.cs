using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BusinessTexting.Core.Files;

/// <summary>Tells by its name whether a column of users.csv says who has the license for business texting. Names compare without case, white
/// space, dashes and what stands in brackets at the end, which is the subscription or the site.</summary>
public sealed partial class LicenseColumns
{
    // A product of the vendor's telephony; whatever it is, it must not be overlooked, nor may a license that is named without the vendor.
    private static readonly string[] Family = ["webexcalling", "callingprofessional", "callingvarprofessional"];

    private const string Suspended = "(suspended)";

    private readonly List<(string Name, Regex Pattern, LicenseColumn Meaning)> _known;

    /// <param name="licensing">The names of columns whose TRUE is the license; <c>*</c> stands for any text.</param>
    /// <param name="notLicensing">Those of columns that are known and say nothing about it.</param>
    public LicenseColumns(IEnumerable<string> licensing, IEnumerable<string> notLicensing) =>

        // The most particular name decides, and of two like ones the careful one.
        _known = [.. notLicensing.Select(name => Known(name, LicenseColumn.NotLicensing))
            .Concat(licensing.Select(name => Known(name, LicenseColumn.Licensing)))
            .OrderByDescending(known => known.Name.Count(character => character != '*'))];

    /// <summary>The vendor's names, old and new; the bare one since January 2026.</summary>
    public static IReadOnlyList<string> DefaultLicensing { get; } = ["Webex Calling", "Webex Calling Professional", "Webex Calling VAR Professional"];

    public static IReadOnlyList<string> DefaultNotLicensing { get; } =
    [
        "Webex Calling Standard", "Webex Calling VAR Standard", "Webex Calling Basic", "Webex Calling VAR Basic",
        "Webex Calling Attendant Console*", "Webex Calling VAR Attendant Console*",
        "Webex Calling Common Area*", "Webex Calling VAR Common Area*", "Webex Calling Workspace*", "Webex Calling VAR Workspace*",
        "Webex Calling Hot Desk*", "Webex Calling VAR Hot Desk*", "Webex Calling Hoteling*",
        "Webex Calling Customer Assist*", "Webex Calling VAR Customer Assist*", "Webex Calling Customer Experience*", "Webex Calling VAR Customer Experience*",
    ];

    public static LicenseColumns Default { get; } = new(DefaultLicensing, DefaultNotLicensing);

    /// <summary>Whether two names of columns are the same.</summary>
    public static bool AreAlike(string name, string other) => Simplified(name) == Simplified(other);

    /// <summary>What the column says; null for one that has nothing to do with the vendor's telephony.</summary>
    public LicenseColumn? Find(string header)
    {
        var name = Simplified(header);
        var isSuspended = name.Contains(Suspended, StringComparison.Ordinal);
        name = Subscription().Replace(name.Replace(Suspended, "", StringComparison.Ordinal), "");
        var found = _known.Find(known => known.Pattern.IsMatch(name));
        return found.Name is null ? (Family.Any(family => name.Contains(family, StringComparison.Ordinal)) ? LicenseColumn.NotUnderstood : null)
            : found.Meaning is LicenseColumn.Licensing && isSuspended ? LicenseColumn.Suspended
            : found.Meaning;
    }

    /// <summary>A name as it is compared: without case, white space and dashes.</summary>
    private static string Simplified(string name) =>
        string.Concat(FileHeaderName.Of(name).Where(character => !IsDash(character)));

    private static bool IsDash(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation || character is '\u2212';

    private static (string Name, Regex Pattern, LicenseColumn Meaning) Known(string name, LicenseColumn meaning)
    {
        var simplified = Simplified(name);
        var pattern = new StringBuilder("^").AppendJoin(".*", simplified.Split('*').Select(Regex.Escape)).Append('$');
        return (simplified, new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), meaning);
    }

    [GeneratedRegex(@"(\[[^\]]*\])+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Subscription();
}
