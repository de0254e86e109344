using BusinessTexting.Console.Security;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class InspectorJourneys(BrowserSession session) : BrowserTests(session)
{
    private const string TollFree = "Cannot text: the primary number is toll-free.";

    [Fact]
    public async Task Support_answers_a_ticket_by_keys_alone()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/", Role.Support);
        await page.ArriveAsync("Overview");

        await page.SearchByKeyAsync("(888) 555-0121");
        await page.ArriveAsync("Ananya Kapoor");
        await Expect(page.GetByText(TollFree)).ToBeVisibleAsync();
        Assert.EndsWith("/inspect/ananya.kapoor@northwind.example", page.Url, StringComparison.Ordinal);

        await page.TabToAsync(page.GetByLabel("Copy without name, e-mail and number"));
        await page.PressAsync(" ");

        // The box of the page itself comes before the one in the header.
        await page.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Inspect a user" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("aisha");
        await page.PressAsync("Enter");
        await Expect(page.GetByText("3 users match")).ToBeVisibleAsync();
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Aisha Novak" }));
        await page.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Aisha Novak", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_would_follow_is_seen_and_taken_back()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/inspect/ananya.kapoor@northwind.example", Role.ReadOnly);

        await page.Button("Try other values").ClickAsync();
        await page.GetByLabel("Primary number", new() { Exact = true }).FillAsync("512 555 0199");
        await page.ChooseAsync("User setting", "On");
        await Expect(page.GetByText("Can text: nothing blocks it, and texting is switched on for this user.")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("what if");

        await page.Button("Reset").ClickAsync();
        await Expect(page.GetByText("Nothing is changed yet.")).ToBeVisibleAsync();
        await Expect(page.GetByText(TollFree).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_answer_of_another_moment_is_shown_with_what_has_changed_since()
    {
        var console = await ServeNorthwindAsync();
        await console.RunAsync("set-user", "ananya.kapoor@northwind.example", "on");
        var page = await VisitAsync(console, "/inspect/ananya.kapoor@northwind.example");

        await page.GetByRole(AriaRole.Link, new() { Name = "The answer right after this" }).Nth(1).ClickAsync();
        await Expect(page.GetByText("This is the answer as it was at")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "User setting Organization default On" })).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("as it was");

        await page.GetByRole(AriaRole.Link, new() { Name = "Show now" }).ClickAsync();
        await Expect(page.GetByText("This is the answer as it was at")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Another_policy_shows_its_impact_and_hands_out_the_list()
    {
        var page = await VisitAsync(await ServeNorthwindAsync(), "/policy");

        await page.GetByLabel("Oldest desktop app that can text").FillAsync("99.0");
        await page.Button("Show the impact").ClickAsync();
        await Expect(page.GetByText("stay blocked:")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("impact of a policy");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download who is concerned" }).ClickAsync());
        Assert.Equal("impact.csv", download.SuggestedFilename);
    }
}
