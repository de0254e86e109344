using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class FirstRunJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task The_first_page_says_what_this_is_and_leads_to_the_sample_organization()
    {
        var console = await ServeEmptyAsync();
        var page = await VisitAsync(console, "/");

        await Expect(page.GetByText("This console turns business texting on and off")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Import a directory" }).Last).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Try the sample organization" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("51 of 260")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Banner).GetByText("Northwind Dental Group")).ToBeVisibleAsync();
    }
}
