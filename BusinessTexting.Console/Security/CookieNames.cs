namespace BusinessTexting.Console.Security;

/// <summary>What the console's cookies are called. Where HTTPS is on they carry a prefix at which browsers take a cookie only over HTTPS, for all of
/// this host, and never from another (RFC 6265bis, 4.1.3.2); over plain HTTP browsers would refuse it.</summary>
internal static class CookieNames
{
    public const string Session = "bt-session";
    public const string FirstStep = "bt-first-step";
    public const string Form = "bt-form";
    public const string KnownBrowser = "bt-known";

    /// <summary>Also in shell.js, which writes it.</summary>
    public const string Theme = "bt-theme";

    public static string Of(string name, bool isHttps) => isHttps ? $"__Host-{name}" : name;
}
