using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed partial class WayfindingJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task Leaving_with_unsaved_changes_asks_first()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/users");
        await page.OpenUserAsync("Maya Chen");
        await page.Radio("Override settings").CheckAsync();
        var question = page.GetByRole(AriaRole.Dialog, new() { Name = "Leave without saving?" });
        var overview = page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Overview" });

        await overview.ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Stay on this page" }).ClickAsync();
        await Expect(question).ToBeHiddenAsync();
        await Expect(page.Radio("Override settings")).ToBeCheckedAsync();

        await overview.ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Leave without saving" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Back_and_forward_keep_filter_sort_and_page()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/users");

        await page.Button("Filters").ClickAsync();
        await page.ChooseAsync("Texting", "Off");
        await Expect(page.GetByText("Rows 1–50 of 152")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Expect(page.GetByText("Rows 51–100 of 152")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(OffOnPageTwo());

        await page.GoBackAsync();
        await Expect(page.GetByText("Rows 1–50 of 152")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.GetByText("Rows 1–50 of 260")).ToBeVisibleAsync();
        await page.GoForwardAsync();
        await page.GoForwardAsync();
        await Expect(page.GetByText("Rows 51–100 of 152")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByText("Rows 51–100 of 152")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Remove Texting: Off" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/users/999999")]
    [InlineData("/users/999999/calling")]
    [InlineData("/locations/999999")]
    public async Task An_address_with_nothing_there_says_so_and_leads_back(string address)
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), address);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Page not found", Level = 1 })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to Overview" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_double_click_saves_once()
    {
        var console = await ServeNorthwindAsync();
        var page = await VisitAsync(console, "/users");
        await page.OpenUserAsync("Maya Chen");
        await page.Radio("Override settings").CheckAsync();

        // Faster than any hand: both clicks leave before the page could answer the first.
        await page.Button("Save").EvaluateAsync("save => { save.click(); save.click(); }");

        await Expect(page.GetByText("Saved", new() { Exact = true })).ToHaveCountAsync(1);
        await Expect(page.GetByText("Someone else saved this first")).ToBeHiddenAsync();
        await Expect(page.Rung("User")).ToHaveTextAsync(Words.Exactly("User Off (override)"));
        Assert.Equal(1, await console.CountEntriesAsync("UserTextingChanged"));
    }

    [GeneratedRegex("[?&]state=off&.*page=2|[?&]page=2&.*state=off", RegexOptions.None, 1_000)]
    private static partial Regex OffOnPageTwo();
}
