using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

/// <summary>The header's menus, and the navigation where it is a drawer.</summary>
public sealed class ShellJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task A_theme_is_chosen_by_keys_and_worn_from_the_first_html_on()
    {
        var page = await VisitAsync(await ServeNorthwindAsync(), "/help/prerequisites");
        var menu = page.Button("Theme");

        await menu.FocusAsync();
        await page.PressAsync("Enter");
        var dark = page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Dark" });
        await Expect(page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Light" })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Same as system" })).ToBeCheckedAsync();
        await page.PressAsync("ArrowDown");
        await Expect(dark).ToBeFocusedAsync();
        await page.PressAsync("Enter");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(menu).ToBeFocusedAsync();
        Assert.Contains("data-theme=\"dark\"", await (await page.Context.APIRequest.GetAsync("/help/prerequisites")).TextAsync(), StringComparison.Ordinal);
        await menu.ClickAsync();
        await Expect(dark).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Escape_closes_a_menu_that_was_opened_by_mouse()
    {
        var page = await VisitAsync(await ServeNorthwindAsync(), "/help/prerequisites");
        var account = page.GetByRole(AriaRole.Button, new() { Name = "Account of" });
        var open = page.GetByRole(AriaRole.Menu);

        await account.ClickAsync();
        await Expect(open).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("open menu");
        await page.PressAsync("Escape");
        await Expect(open).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_a_phone_the_navigation_is_a_drawer_that_keeps_the_focus_until_it_closes()
    {
        var page = await VisitAsync(await ServeNorthwindAsync(), "/help/prerequisites");
        await page.SetViewportSizeAsync(390, 844);
        await page.ReloadAsync();
        var button = page.Button("Navigation");
        var drawer = page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await Expect(drawer).ToBeHiddenAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");

        await button.ClickAsync();
        await Expect(drawer).ToBeFocusedAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator("#main")).ToHaveAttributeAsync("inert", "");
        await page.PressAsync("Escape");
        await Expect(drawer).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();

        await button.ClickAsync();
        await page.FollowMenuAsync("Overview");
        await Expect(drawer).ToBeHiddenAsync();
        await page.ArriveAsync("Overview");
    }
}
