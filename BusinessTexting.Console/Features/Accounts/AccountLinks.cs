using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>The addresses around signing in.</summary>
public static class AccountLinks
{
    public const string SignIn = "/sign-in";
    public const string SecondFactor = "/sign-in/code";
    public const string SetUp = "/set-up";
    public const string Join = "/join";

    public const string PasskeyChallenge = "/sign-in/passkey";
    public const string NewAdministrator = Components.Links.Administrators + "/new";
    public const string NewPasskey = Components.Links.Account + "/passkeys/new";
    public const string NewPasskeyChallenge = Components.Links.Account + "/passkeys/challenge";

    /// <summary>Why the sign-in page is shown, as its address says it.</summary>
    public const string AfterEnd = "end";
    public const string AfterSignOut = "sign-out";
    public const string AfterSetUp = "set-up";
    public const string AfterJoin = "join";

    /// <summary>The parameter that says where to go after signing in.</summary>
    public const string ReturnParameter = "return";

    // Whatever it is called: only what comes after it counts.
    private static readonly Uri Here = new("http://console/");

    public static string Administrator(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Components.Links.Administrators}/{id}");

    public static string JoinWith(string secret) => $"{Join}?key={secret}";

    public static string SignInAfter(string reason) => $"{SignIn}?after={reason}";

    /// <summary>A page of the console's own, as a header may hold it, or the first page: never another site (open redirect).</summary>
    public static string Own(string? address) =>
        address is ['/', ..] && !address.Contains('\\', StringComparison.Ordinal) && PlainText.FaultIn(address) is null
        && Uri.TryCreate(Here, address, out var whole) && whole is { Scheme: "http", Host: "console", UserInfo: "", PathAndQuery: ['/', not '/', ..] or "/" }
        && !whole.PathAndQuery.StartsWith(SignIn, StringComparison.OrdinalIgnoreCase)
            ? whole.PathAndQuery + whole.Fragment
            : "/";

    /// <summary>The same place, with where to go afterwards.</summary>
    public static string Then(string address, string? afterwards) =>
        Own(afterwards) is "/" ? address : $"{address}?{ReturnParameter}={Uri.EscapeDataString(Own(afterwards))}";
}
