using BusinessTexting.Tests.Support;
using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

/// <summary>What a browser that has never been here fetches from the console as it is published.</summary>
public sealed class FirstVisitJourneys(BrowserSession session, PublishedConsole published) : BrowserTests(session), IClassFixture<PublishedConsole>
{
    private static readonly string[] Encodings = ["br", "gzip"];

    [Fact]
    public async Task The_sign_in_page_is_light()
    {
        var page = await ComeAsync(await ServeNorthwindAsync(published.Assembly), "about:blank");
        var fetched = Watch(page);

        await page.GotoAsync("/sign-in", new() { WaitUntil = WaitUntilState.NetworkIdle });

        AssertLight(await SizesAsync(fetched), bytes: 120_000, requests: 15);
        Assert.DoesNotContain(fetched, request => request.Url.Contains("MudBlazor.min.js", StringComparison.Ordinal) || request.Url.Contains("blazor.web", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_overview_is_light_and_the_next_page_fetches_no_script_or_stylesheet_anew()
    {
        var console = await ServeNorthwindAsync(published.Assembly);
        var page = await ComeAsync(console, "about:blank");
        var signedIn = await (await VisitAsync(console, "/")).Context.CookiesAsync();
        await page.Context.AddCookiesAsync(signedIn.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = console.Url }));
        var fetched = Watch(page);

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.ArriveAsync("Overview");
        AssertLight(await SizesAsync(fetched), bytes: 260_000, requests: 15);
        foreach (var request in fetched.ToList().Where(request => new Uri(request.Url).AbsolutePath is var path && (path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".css", StringComparison.Ordinal))))
        {
            var headers = await (await request.ResponseAsync())!.AllHeadersAsync();
            Assert.Equal((request.Url, "max-age=31536000, immutable"), (request.Url, headers["cache-control"]));
            Assert.Contains(headers["content-encoding"], Encodings);
        }

        await page.GotoAsync("/users", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var anew = await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').filter(e => e.transferSize > 0 && /[.](js|css)/.test(e.name)).map(e => e.name)");
        Assert.Empty(anew);
    }

    private static List<IRequest> Watch(IPage page)
    {
        var fetched = new List<IRequest>();
        page.RequestFinished += (_, request) => fetched.Add(request);
        return fetched;
    }

    private static async Task<IReadOnlyList<(string Url, int Bytes)>> SizesAsync(List<IRequest> fetched)
    {
        var sizes = new List<(string, int)>();
        foreach (var request in fetched.ToList().Where(request => !request.Url.Contains("/_blazor", StringComparison.Ordinal)))
        {
            var size = await request.SizesAsync();
            sizes.Add((request.Url, size.ResponseBodySize));
        }

        return sizes;
    }

    private static void AssertLight(IReadOnlyList<(string Url, int Bytes)> sizes, int bytes, int requests)
    {
        var told = string.Join('\n', sizes.Select(size => $"{size.Bytes,8} {size.Url}"));
        Assert.True(sizes.Sum(size => size.Bytes) <= bytes, $"{sizes.Sum(size => size.Bytes)} bytes:\n{told}");
        Assert.True(sizes.Count <= requests, $"{sizes.Count} requests:\n{told}");
    }
}
