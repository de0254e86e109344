using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Browsers as people know them, from how they name themselves: "Firefox on Linux".</summary>
internal static class BrowserNames
{
    // Most claim to be others as well, so the order counts.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <param name="agent">The header User-Agent.</param>
    public static string Of(string agent, IStringLocalizer<OwnAccountText> text) => (In(agent, Browsers), In(agent, Systems)) switch
    {
        ({ } browser, { } system) => text[nameof(OwnAccountText.BrowserOn), browser, system],
        (var browser, var system) => browser ?? system ?? text[nameof(OwnAccountText.UnknownBrowser)],
    };

    private static string? In(string agent, (string Sign, string Name)[] known) =>
        known.Where(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Select(one => one.Name).FirstOrDefault();
}
