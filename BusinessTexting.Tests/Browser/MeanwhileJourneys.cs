using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

/// <summary>Two at once: a command and a page, or two pages.</summary>
public sealed class MeanwhileJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task Pages_say_that_a_command_changed_what_they_show()
    {
        var console = await ServeNorthwindAsync();
        var user = await VisitAsync(console, "/users");
        await user.OpenUserAsync("Maya Chen");
        var list = await VisitAsync(console, "/users?search=maya.chen");
        var settings = await VisitAsync(console, "/calling/service-settings");
        var overview = await VisitAsync(console, "/");
        await Expect(overview.GetByText("51 of 260")).ToBeVisibleAsync();
        await Expect(list.GetByText("1 user").First).ToBeVisibleAsync();
        await Expect(settings.TextingSwitch()).ToBeVisibleAsync();

        await console.RunAsync("set-user", "maya.chen@northwind.example", "On");
        await Expect(user.GetByText("Business texting changed by command line")).ToBeVisibleAsync();
        await user.Button("Show the latest").ClickAsync();
        await Expect(user.Rung("User")).ToHaveTextAsync(Words.Exactly("User On (override)"));

        await console.RunAsync("set-default", "On");
        // Figures alone follow by themselves.
        await Expect(overview.GetByText("169 of 260")).ToBeVisibleAsync();

        await Expect(list.GetByText("The list has changed.")).ToBeVisibleAsync();
        await list.Button("Refresh").ClickAsync();
        await Expect(list.GetByRole(AriaRole.Row, new() { Name = "Maya Chen" })).ToContainTextAsync("override");

        await Expect(settings.GetByText("Organization default changed by command line")).ToBeVisibleAsync();
        await Expect(settings.TextingSwitch()).Not.ToBeCheckedAsync();
        await settings.Button("Show the latest").ClickAsync();
        await Expect(settings.TextingSwitch()).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_second_of_two_who_edit_one_user_is_shown_both_values_and_decides()
    {
        var console = await ServeNorthwindAsync();
        var first = await VisitAsync(console, "/users");
        var second = await VisitAsync(console, "/users");
        foreach (var page in new[] { first, second })
        {
            await page.OpenUserAsync("Maya Chen");
            await page.UserSection("Profile").ClickAsync();
        }

        await second.GetByLabel("Extension").FillAsync("4999");
        await second.GetByLabel("Mobile app version").FillAsync("45.1");
        await first.GetByLabel("Extension").FillAsync("4888");
        await first.Button("Save").ClickAsync();
        await Expect(first.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();

        await second.Button("Save").ClickAsync();
        var conflict = second.GetByRole(AriaRole.Region, new() { Name = "Someone else saved this first" });
        await Expect(conflict.GetByRole(AriaRole.Row, new() { Name = "Extension" })).ToContainTextAsync("4888");
        await Expect(conflict.GetByRole(AriaRole.Row, new() { Name = "Extension" })).ToContainTextAsync("4999");
        Assert.Equal(1, await console.CountEntriesAsync("UserChanged"));

        await conflict.GetByRole(AriaRole.Button, new() { Name = "Keep mine for Extension" }).ClickAsync();
        await second.Button("Save").ClickAsync();
        await Expect(second.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        await second.ReloadAsync();
        await Expect(second.GetByLabel("Extension")).ToHaveValueAsync("4999");
        await Expect(second.GetByLabel("Mobile app version")).ToHaveValueAsync("45.1");
    }
}
