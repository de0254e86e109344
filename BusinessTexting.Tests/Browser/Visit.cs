using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

/// <summary>One tab of one person, and what its browser complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            // That there is nothing at an address, no leave or no room for a page, is what a journey there is about.
            if (message.Type is "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal)
                && !message.Text.Contains("status of 403", StringComparison.Ordinal)
                && !message.Text.Contains("status of 503", StringComparison.Ordinal))
            {
                _complaints.Add($"{message.Text} ({page.Url})");
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    /// <param name="cookies">Of somebody who has signed in; null for a stranger.</param>
    public static async Task<Visit> BeginAsync(IBrowser browser, string url, string? cookies)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = url,
            StorageState = cookies,
            ViewportSize = new() { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
            TimezoneId = "America/Chicago",
        });
        context.SetDefaultTimeout(Patience.Milliseconds);
        return new Visit(await context.NewPageAsync());
    }

    /// <summary>Saves what was on the screen, as a picture and as text.</summary>
    public async Task<string> PhotographAsync(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        await Page.ScreenshotAsync(new() { Path = path + ".png", FullPage = true });
        var text = await Page.Locator("body").InnerTextAsync();
        await File.WriteAllTextAsync(path + ".txt", $"{Page.Url}\n{string.Join('\n', _complaints)}\n\n{text}");
        return path;
    }

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());
}
