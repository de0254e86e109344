using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class SwitchJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task Cancelling_the_question_leaves_the_switch_off()
    {
        var console = await ServeNorthwindAsync();
        var page = await VisitAsync(console, "/calling/service-settings");

        await page.TextingSwitch().ClickAsync();
        var question = page.GetByRole(AriaRole.Dialog, new() { Name = "Turn on texting for 118 users?" });
        await Expect(question.GetByText("118 users will gain texting.")).ToBeVisibleAsync();
        await Expect(question.GetByText("57 users stay blocked:")).ToBeVisibleAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Expect(question).ToBeHiddenAsync();
        await Expect(page.TextingSwitch()).Not.ToBeCheckedAsync();
        await page.ReloadAsync();
        await Expect(page.TextingSwitch()).Not.ToBeCheckedAsync();
        Assert.Equal(0, await console.CountEntriesAsync("OrganizationDefaultChanged"));
    }

    [Fact]
    public async Task Confirming_the_question_turns_texting_on_everywhere_it_is_shown()
    {
        var console = await ServeNorthwindAsync();
        var page = await VisitAsync(console, "/calling/service-settings");

        await page.TextingSwitch().ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();

        await Expect(page.TextingSwitch()).ToBeCheckedAsync();
        await Expect(page.GetByText("Business texting is on")).ToBeVisibleAsync();
        await page.FollowMenuAsync("Overview");
        await Expect(page.GetByText("169 of 260")).ToBeVisibleAsync();
        await page.FollowMenuAsync("Users");
        await page.Button("Filters").ClickAsync();
        await page.ChooseAsync("Texting", "On");
        await Expect(page.GetByText("Rows 1–50 of 169")).ToBeVisibleAsync();
        Assert.Equal(1, await console.CountEntriesAsync("OrganizationDefaultChanged"));
    }

    [Fact]
    public async Task Turning_off_asks_too()
    {
        var console = await ServeNorthwindAsync();
        await console.RunAsync("set-default", "On");
        var page = await VisitAsync(console, "/calling/service-settings");

        await page.TextingSwitch().ClickAsync();
        var question = page.GetByRole(AriaRole.Dialog, new() { Name = "Turn off texting for 118 users?" });
        await Expect(question.GetByText("118 users will lose texting.")).ToBeVisibleAsync();
        await Expect(page.TextingSwitch()).ToBeCheckedAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Turn off" }).ClickAsync();

        await Expect(page.TextingSwitch()).Not.ToBeCheckedAsync();
        await Expect(page.GetByText("Business texting is off")).ToBeVisibleAsync();
    }
}
