using System.Globalization;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Components;

/// <summary>The addresses pages link to, built in one place.</summary>
public static class Links
{
    public const string Overview = "/";
    public const string Users = "/users";
    public const string NewUser = "/users/new";
    public const string Locations = "/locations";
    public const string NewLocation = "/locations/new";
    public const string Organization = "/organization";
    public const string Import = "/import";
    public const string ServiceSettings = "/calling/service-settings";
    public const string SessionEnded = "/sign-in?after=end";
    public const string SignedOut = "/sign-in?after=sign-out";
    public const string Account = "/account";
    public const string Administrators = "/organization/administrators";
    public const string ApiKeys = "/organization/api-keys";
    public const string NewApiKey = "/organization/api-keys/new";
    public const string StoredValues = "/organization/stored-values";
    public const string ApiDocs = "/api/docs";
    public const string Audit = "/audit";
    public const string Inspect = "/inspect";
    public const string Policy = "/policy";
    public const string Prerequisites = "/help/prerequisites";

    public static string User(long id) => string.Create(CultureInfo.InvariantCulture, $"/users/{id}");

    public static string UserCalling(long id) => string.Create(CultureInfo.InvariantCulture, $"/users/{id}/calling");

    /// <summary>Why this user can or cannot text.</summary>
    /// <param name="at">A moment of the past, UTC; null for now.</param>
    /// <param name="with">Another user to compare with.</param>
    public static string InspectUser(string email, DateTimeOffset? at = null, string? with = null)
    {
        var parts = new[] { at is { } moment ? $"at={Moment(moment)}" : null, with is null ? null : $"with={Escaped(with)}" }.OfType<string>().ToList();
        return $"{Inspect}/{Escaped(email)}{(parts is [] ? "" : "?")}{string.Join('&', parts)}";
    }

    /// <summary>Whom these words find.</summary>
    public static string Find(string words) => $"{Inspect}?find={Uri.EscapeDataString(words)}";

    public static string Location(long id) => string.Create(CultureInfo.InvariantCulture, $"/locations/{id}");

    public static string ApiKey(long id) => string.Create(CultureInfo.InvariantCulture, $"{ApiKeys}/{id}");

    /// <summary>One entry of the record.</summary>
    public static string Entry(long id) => string.Create(CultureInfo.InvariantCulture, $"{Audit}?entry={id}");

    /// <summary>The record up to this entry, newest first.</summary>
    public static string AuditUpTo(long id) => string.Create(CultureInfo.InvariantCulture, $"{Audit}?before={id + 1}");

    public static string StoredValuesOn(int page) => string.Create(CultureInfo.InvariantCulture, $"{StoredValues}?page={page}");

    /// <summary>All that the record tells of one resource.</summary>
    public static string AuditOf(AuditResource resource, long id) => string.Create(CultureInfo.InvariantCulture, $"{Audit}?resource={resource}&id={id}");

    /// <summary>All backups that were made.</summary>
    public static string AuditOfBackups => $"{Audit}?action={AuditAction.BackupMade}";

    /// <summary>The users in this state.</summary>
    public static string UsersIn(TextingState state) => $"/users?state={state.ToString().ToLowerInvariant()}";

    /// <summary>The users in this state at a location.</summary>
    public static string UsersIn(TextingState state, long locationId) => string.Create(CultureInfo.InvariantCulture, $"{UsersIn(state)}&location={locationId}");

    /// <summary>The users for whom this rule is not met.</summary>
    public static string UsersFailing(RuleCode rule) => $"/users?rule={rule.Text}";

    /// <summary>The users whom this rule blocks.</summary>
    public static string UsersBlockedBy(RuleCode rule) => $"{UsersFailing(rule)}&state=blocked";

    public static string UsersAt(long locationId) => string.Create(CultureInfo.InvariantCulture, $"/users?location={locationId}");

    /// <summary>The words on a rule in the help.</summary>
    public static string Help(RuleCode rule) => $"{Prerequisites}#{rule.Text}";

    // No finer than it has to be, because people read it: 2026-05-03T10:00Z.
    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(
        moment.Millisecond != 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : moment.Second != 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    // An address with an e-mail in it stays readable.
    private static string Escaped(string email) => Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal);
}
