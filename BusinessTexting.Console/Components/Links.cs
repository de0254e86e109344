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
    public const string ApiDocs = "/api/docs";
    public const string Audit = "/audit";
    public const string Prerequisites = "/help/prerequisites";

    public static string User(long id) => string.Create(CultureInfo.InvariantCulture, $"/users/{id}");

    public static string UserCalling(long id) => string.Create(CultureInfo.InvariantCulture, $"/users/{id}/calling");

    public static string Location(long id) => string.Create(CultureInfo.InvariantCulture, $"/locations/{id}");

    public static string ApiKey(long id) => string.Create(CultureInfo.InvariantCulture, $"{ApiKeys}/{id}");

    /// <summary>One entry of the record.</summary>
    public static string Entry(long id) => string.Create(CultureInfo.InvariantCulture, $"{Audit}?entry={id}");

    /// <summary>All that the record tells of one resource.</summary>
    public static string AuditOf(AuditResource resource, long id) => string.Create(CultureInfo.InvariantCulture, $"{Audit}?resource={resource}&id={id}");

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
}
