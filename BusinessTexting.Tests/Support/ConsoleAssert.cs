using System.Net;

namespace BusinessTexting.Tests.Support;

internal static class ConsoleAssert
{
    /// <summary>A page, and everything without which it would be unstyled or dead, is served, and has a body.</summary>
    public static async Task AliveAsync(string url)
    {
        using var browser = new HttpClient { BaseAddress = new Uri(url) };
        var page = await browser.GetStringAsync("/", CancellationToken.None);

        Assert.Contains("<html", page, StringComparison.Ordinal);
        Assert.All(
            [
                "/_framework/blazor.web.js",
                "/js/shell.js",
                "/theme.css",
                "/css/mud.css",
                "/BusinessTexting.Console.styles.css",
                "/_content/MudBlazor/MudBlazor.min.js",
                "/_content/MudBlazor/MudBlazor.min.css",
                "/favicon.svg",
                "/fonts/inter-latin.woff2",
                .. Linked(page),
            ],
            path =>
            {
                using var answer = browser.Send(new HttpRequestMessage(HttpMethod.Get, path));
                Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
                Assert.NotEqual(-1, answer.Content.ReadAsStream().ReadByte());
            });
    }

    // As the page names them: with the fingerprints of their content.
    private static IEnumerable<string> Linked(string page) =>
        from part in page.Split(["src=\"", "href=\""], StringSplitOptions.None).Skip(1)
        let path = part[..part.IndexOf('"')]
        where Path.HasExtension(path)
        select $"/{path}";
}
