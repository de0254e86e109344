using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class KeyboardJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task The_first_stop_leads_past_the_menu_and_a_key_leads_to_the_search()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/help/prerequisites");
        await page.ArriveAsync("What business texting needs");

        // From the very beginning, not from where the last navigation put the focus.
        await page.EvaluateAsync("() => document.activeElement.blur()");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await page.TabToAsync(skip);
        await Expect(skip).ToBeInViewportAsync();
        await page.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();

        await page.SearchByKeyAsync("ОМАР");
        await Expect(page.GetByText("Nobody found for")).ToBeVisibleAsync();
        await page.ArriveAsync("Inspect");
        await page.PressAsync("/");
        await page.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("OMAR");
        await page.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Omar Haddad", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_switch_is_turned_on_by_keys_alone()
    {
        var page = await VisitAsync(await ServeNorthwindAsync(), "/calling/service-settings");
        await page.ArriveAsync("Calling");
        var question = page.GetByRole(AriaRole.Dialog);
        var turnOn = question.GetByRole(AriaRole.Button, new() { Name = "Turn on" });
        var cancel = question.GetByRole(AriaRole.Button, new() { Name = "Cancel" });

        await page.TabToAsync(page.TextingSwitch());
        await page.PressAsync("Space");
        await Expect(cancel).ToBeFocusedAsync();
        await page.PressAsync("Escape");
        await Expect(question).ToBeHiddenAsync();
        await Expect(page.TextingSwitch()).ToBeFocusedAsync();
        await Expect(page.TextingSwitch()).Not.ToBeCheckedAsync();

        await page.PressAsync("Space");
        await Expect(cancel).ToBeFocusedAsync();
        for (var stop = 0; stop < 4; stop++)
        {
            await page.PressAsync("Tab");
            Assert.True(await question.EvaluateAsync<bool>("dialog => dialog.contains(document.activeElement)"), "Tab left the question.");
        }

        await page.TabToAsync(turnOn);
        await page.PressAsync("Enter");
        await Expect(page.TextingSwitch()).ToBeCheckedAsync();
        await Expect(page.TextingSwitch()).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_user_is_overridden_and_given_back_to_the_default_by_keys_alone()
    {
        var console = await ServeNorthwindAsync();
        await console.RunAsync("set-default", "On");
        var page = await VisitAsync(console, "/");
        await page.ArriveAsync("Overview");

        await page.SearchByKeyAsync("maya chen");
        await page.ArriveAsync("Maya Chen");
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Open user" }));
        await page.PressAsync("Enter");
        await Expect(page.UserSection("Calling")).ToBeVisibleAsync();
        await page.ArriveAsync("Maya Chen");
        await page.TabToAsync(page.Radio("Use the organization default"));
        await page.PressAsync("ArrowDown");
        await Expect(page.Radio("Override settings")).ToBeCheckedAsync();
        await page.TabToAsync(page.UserSwitch());
        await page.PressAsync("Space");
        await page.TabToAsync(page.Button("Save"));
        await page.PressAsync("Enter");
        await Expect(page.Rung("Effective")).ToHaveTextAsync(Words.Exactly("Effective Off"));

        await page.TabToAsync(page.Radio("Override settings"));
        await page.PressAsync("ArrowUp");
        await Expect(page.Radio("Use the organization default")).ToBeCheckedAsync();
        await page.TabToAsync(page.Button("Save"));
        await page.PressAsync("Enter");
        await Expect(page.Rung("Effective")).ToHaveTextAsync(Words.Exactly("Effective On"));
    }

    [Fact]
    public async Task A_title_that_arrives_twice_does_not_take_the_focus_back()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/users");
        await page.ArriveAsync("Users");
        await page.PressAsync("/");

        await page.EvaluateAsync("() => btShell.arrive(document.querySelector('h1'))");

        await Expect(page.Locator("input[data-bt-search]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_blocked_user_is_given_a_number_by_keys_alone()
    {
        var page = await VisitAsync(await ServeNorthwindAsync(), "/");
        await page.ArriveAsync("Overview");

        await page.SearchByKeyAsync("omar haddad");
        await page.ArriveAsync("Omar Haddad");
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Open user" }));
        await page.PressAsync("Enter");
        await Expect(page.UserSection("Calling")).ToBeVisibleAsync();
        await page.ArriveAsync("Omar Haddad");
        await page.TabToAsync(page.UserSection("Profile"));
        await page.PressAsync("Enter");
        await page.ArriveAsync("Omar Haddad");
        await page.TabToAsync(page.GetByLabel("Primary number"));
        await page.Keyboard.TypeAsync("512 555 0100");
        await page.TabToAsync(page.Button("Save"));
        await page.PressAsync("Enter");
        await Expect(page.GetByText("Texting is now off for Omar Haddad.")).ToBeVisibleAsync();

        await page.TabToAsync(page.UserSection("Calling"));
        await page.PressAsync("Enter");
        await page.ArriveAsync("Omar Haddad");
        await Expect(page.Rung("Effective")).ToHaveTextAsync(Words.Exactly("Effective Off"));
        await Expect(page.Radio("Override settings")).ToBeEnabledAsync();
    }
}
