using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class UserJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task An_override_off_wins_over_the_organization_on_until_the_default_is_chosen_again()
    {
        var console = await ServeNorthwindAsync();
        await console.RunAsync("set-default", "On");
        var page = await VisitAsync(console, "/users");
        await page.OpenUserAsync("Maya Chen");
        await Expect(page.Rung("Effective")).ToContainTextAsync("On");

        await page.Radio("Override settings").CheckAsync();
        await Expect(page.UserSwitch()).ToBeCheckedAsync();
        await page.UserSwitch().ClickAsync();
        await Expect(page.Rung("User")).ToHaveTextAsync(Words.Exactly("User Inherits After saving: Off (override)"));
        await Expect(page.Rung("Effective")).ToHaveTextAsync(Words.Exactly("Effective On After saving: Off"));
        await page.Button("Save").ClickAsync();

        await Expect(page.GetByText("Texting is now off for Maya Chen.")).ToBeVisibleAsync();
        await Expect(page.Rung("Organization")).ToContainTextAsync("On");
        await Expect(page.Rung("User")).ToHaveTextAsync(Words.Exactly("User Off (override)"));
        await Expect(page.Rung("Effective")).ToHaveTextAsync(Words.Exactly("Effective Off"));

        await page.ReloadAsync();
        await page.Radio("Use the organization default").CheckAsync();
        await Expect(page.Rung("Effective")).ToContainTextAsync("After saving: On");
        await page.Button("Save").ClickAsync();

        await Expect(page.GetByText("Texting is now on for Maya Chen.")).ToBeVisibleAsync();
        await Expect(page.Rung("User")).ToHaveTextAsync(Words.Exactly("User Inherits"));
        await Expect(page.Rung("Effective")).ToHaveTextAsync(Words.Exactly("Effective On"));
    }

    [Fact]
    public async Task A_blocked_user_is_told_why_and_texts_as_soon_as_the_number_is_there()
    {
        var console = await ServeNorthwindAsync();
        await console.RunAsync("set-default", "On");
        var page = await VisitAsync(console, "/users");
        await page.OpenUserAsync("Omar Haddad");

        await Expect(page.GetByText("Omar Haddad cannot text yet")).ToBeVisibleAsync();
        await Expect(page.GetByText("No primary telephone number was found.").First).ToBeVisibleAsync();
        await Expect(page.Radio("Use the organization default")).ToBeDisabledAsync();
        await Expect(page.Radio("Override settings")).ToBeDisabledAsync();
        await Expect(page.Rung("Effective")).ToContainTextAsync("Blocked");

        await page.UserSection("Profile").ClickAsync();
        await page.GetByLabel("Primary number").FillAsync("+1 512-555-0100");
        await page.Button("Save").ClickAsync();
        await Expect(page.GetByText("Texting is now on for Omar Haddad.")).ToBeVisibleAsync();

        await page.UserSection("Calling").ClickAsync();
        await Expect(page.Rung("Effective")).ToContainTextAsync("On");
        await Expect(page.GetByText("All prerequisites are met")).ToBeVisibleAsync();
        await Expect(page.GetByText("cannot text yet")).ToBeHiddenAsync();
        await Expect(page.Radio("Override settings")).ToBeEnabledAsync();
    }
}
