using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class PasskeyJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task A_passkey_is_added_and_lets_its_owner_in_without_e_mail_and_password()
    {
        var console = await ServeEmptyAsync();
        var page = await VisitAsync(console, "/account", Role.Support);
        await page.PlugInAuthenticatorAsync();

        await page.Button("Add a passkey").ClickAsync();
        await Expect(page.Button("Create the passkey")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("new passkey");
        await page.GetByLabel("Name of this passkey").FillAsync("Laptop");
        await page.Button("Create the passkey").ClickAsync();
        await Expect(page.GetByText("Laptop", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(1, await console.CountEntriesAsync("SecondFactorChanged"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Account of Support Administrator" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByText("You have signed out.")).ToBeVisibleAsync();
        await page.Button("Use a passkey").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Account of Support Administrator" })).ToBeVisibleAsync();
        Assert.Equal(2, await console.CountEntriesAsync("SignedIn"));
    }

    [Fact]
    public async Task A_passkey_opens_an_account_that_guessing_has_closed()
    {
        var console = await ServeEmptyAsync();
        var page = await VisitAsync(console, "/account", Role.Support);
        await page.PlugInAuthenticatorAsync();
        await page.Button("Add a passkey").ClickAsync();
        await page.GetByLabel("Name of this passkey").FillAsync("Laptop");
        await page.Button("Create the passkey").ClickAsync();
        await Expect(page.GetByText("Laptop", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of Support Administrator" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByText("You have signed out.")).ToBeVisibleAsync();
        using var stranger = new HttpClient { BaseAddress = new Uri(console.Url) };
        foreach (var password in new[] { "wrong-0", "wrong-1", "wrong-2", "wrong-3", "wrong-4", TestAccounts.Password })
        {
            using var refused = await ConsoleApp.SignInAsync(stranger, TestAccounts.EmailOf(Role.Support), password);
            Assert.Equal("/sign-in", refused.RequestMessage!.RequestUri!.AbsolutePath);
        }

        Assert.Equal(1, await console.CountEntriesAsync("AccountLockedOut"));
        await page.Button("Use a passkey").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Account of Support Administrator" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_passkey_of_a_disabled_account_opens_nothing()
    {
        var console = await ServeEmptyAsync();
        var page = await VisitAsync(console, "/account", Role.Support);
        await page.PlugInAuthenticatorAsync();
        await page.Button("Add a passkey").ClickAsync();
        await page.GetByLabel("Name of this passkey").FillAsync("Laptop");
        await page.Button("Create the passkey").ClickAsync();
        await Expect(page.GetByText("Laptop", new() { Exact = true })).ToBeVisibleAsync();
        await (await VisitAsync(console, "/organization/administrators")).DisableAsync("Support Administrator");

        await Expect(page.GetByText("Your session has ended.")).ToBeVisibleAsync();
        await page.Button("Use a passkey").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        Assert.EndsWith("/sign-in?after=end", page.Url, StringComparison.Ordinal);
        Assert.Equal(2, await console.CountEntriesAsync("SignedIn"));
    }
}
