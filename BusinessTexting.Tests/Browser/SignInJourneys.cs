using System.Text.RegularExpressions;
using BusinessTexting.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed partial class SignInJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task The_first_administrator_sets_the_console_up_with_the_code_and_signs_in_and_out()
    {
        var console = await ServeUntouchedAsync();
        var page = await ComeAsync(console, "/users");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Set up this console" })).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("set-up");
        await page.GetByLabel("Set-up code").FillAsync("AAAA-BBBB-CCCC");
        await page.GetByLabel("Your name").FillAsync("Ada Byron");
        await page.GetByLabel("E-mail").FillAsync("ada@northwind.example");
        await page.GetByLabel("New password").FillAsync(TestAccounts.Password);
        await page.Button("Become the administrator").ClickAsync();
        await Expect(page.GetByText("This is not the code in the console's log.")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("set-up with faults");

        await page.GetByLabel("Set-up code").FillAsync(SetUpCode().Match(console.Log).Value);
        await page.GetByLabel("New password").FillAsync(TestAccounts.Password);
        await page.Button("Become the administrator").ClickAsync();
        await Expect(page.GetByText("You are the first administrator.")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("sign-in");

        await page.GetByLabel("E-mail").FillAsync("ada@northwind.example");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Password" }).FillAsync(TestAccounts.Password);
        await page.Button("Sign in").ClickAsync();
        await Expect(page.GetByText("This console turns business texting on and off")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Account of Ada Byron" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByText("You have signed out.")).ToBeVisibleAsync();
        await page.GotoAsync("/users");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", RegexOptions.None, 1000)]
    private static partial Regex SetUpCode();
}
