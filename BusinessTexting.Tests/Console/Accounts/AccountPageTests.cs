using Bunit;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Layout;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class AccountPageTests : ConsoleTestContext
{
    private const string Windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_who_one_is_and_where_one_is_signed_in()
    {
        await SignInAsync();
        await Database.SignInAgainAsync(Me.Actor.AccountId!.Value, Windows);

        var page = Render<AccountPage>();

        Assert.Equal(["Support Administrator", "support@northwind.example", "Support"], page.FindAll("dd").Select(item => item.Words()));
        var rows = page.FindAll("tbody tr").Select(row => row.Words()).ToList();
        Assert.StartsWith("Edge on Windows 192.0.2.7", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("Firefox on Linux 192.0.2.7", rows[1], StringComparison.Ordinal);
        Assert.EndsWith("This one", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_session_can_be_ended_and_all_of_them()
    {
        await SignInAsync();
        var other = await Database.SignInAgainAsync(Me.Actor.AccountId!.Value, Windows);
        var dialogs = new DialogHost(this);
        var page = Render<AccountPage>();

        page.Find("[aria-label='End the session in Edge on Windows']").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        Assert.False(await Database.IsSignedInAsync(other));
        Assert.True(await Database.IsSignedInAsync(Me.Actor));
        var next = Navigation.NextPathAsync();
        page.Button("Sign out everywhere").Click();
        dialogs.Press("Sign out everywhere");

        Assert.Equal("/sign-in?after=sign-out", await next);
        Assert.False(await Database.IsSignedInAsync(Me.Actor));
    }

    [Fact]
    public async Task Who_signs_out_is_told_that_and_not_that_the_session_has_ended()
    {
        await SignInAsync();
        var shell = Render<MainLayout>();

        shell.FindAll("[aria-haspopup=menu] > span").Single(button => button.Words().Contains("Account of", StringComparison.Ordinal)).Click();
        shell.WaitForElements("[role=menuitem]").Single(item => item.Words() == "Sign out").Click();
        shell.WaitForAssertion(() => Assert.EndsWith("/sign-in?after=sign-out", Navigation.Uri, StringComparison.Ordinal));
        await shell.InvokeAsync(() => Me.Become(Actor.Nobody));

        Assert.EndsWith("/sign-in?after=sign-out", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_session_ends_under_an_open_page_is_told()
    {
        await SignInAsync();
        var shell = Render<MainLayout>();

        await shell.InvokeAsync(() => Me.Become(Actor.Nobody));

        Assert.EndsWith("/sign-in?after=end", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_is_changed_by_who_knows_it()
    {
        await SignInAsync();
        var dialogs = new DialogHost(this);
        var page = Render<AccountPage>();

        page.Control("Current password").Input("not the password");
        page.Control("New password").Input("seven quiet harbours");
        page.Button("Change password").Closest("form")!.Submit();
        page.WaitForAssertion(() => Assert.StartsWith("This is not your password.", page.FaultAt("Current password"), StringComparison.Ordinal));
        page.Control("Current password").Input(TestAccounts.Password);
        page.Button("Change password").Closest("form")!.Submit();

        dialogs.SeesToast("Your password is changed");
        Assert.Equal(1, Database.CountOf(AuditAction.PasswordChanged));
        Assert.Equal("", page.Control("New password").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task An_app_is_set_up_with_its_code_gives_recovery_codes_once_and_is_turned_off()
    {
        await SignInAsync();
        Me.Become(Me.Actor.Borrowed);
        var dialogs = new DialogHost(this);
        var page = Render<AccountPage>();

        page.Button("Set up the app").Click();
        dialogs.Enter("Your password", TestAccounts.Password);
        dialogs.Submit();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("img[alt='QR code for the authenticator app']")));
        var key = page.Find("code").Words();
        page.Control("Code").Input("000000");
        page.Button("Confirm").Closest("form")!.Submit();
        page.WaitForAssertion(() => Assert.StartsWith("This code is not the right one", page.FaultAt("Code"), StringComparison.Ordinal));
        page.Control("Code").Input(AuthenticatorApp.Code(key, DateTimeOffset.UtcNow));
        page.Button("Confirm").Closest("form")!.Submit();

        page.WaitForAssertion(() => Assert.Equal(10, page.FindAll("[aria-label='Your recovery codes'] code").Count));
        Assert.Equal(10, page.Find("[data-bt-copy]").GetAttribute("data-bt-copy")!.Split('\n').Length);
        Assert.Equal("recovery-codes.txt", page.Button("Download as a file").GetAttribute("download"));
        page.Button("I have kept them").Click();
        Assert.Empty(page.FindAll("[aria-label='Your recovery codes']"));
        Assert.Contains("10 of 10 recovery codes are left.", page.Words(), StringComparison.Ordinal);

        page.Button("Turn off").Click();
        dialogs.Press("Turn off");
        page.WaitForAssertion(() => Assert.True(page.HasButton("Set up the app")));
    }

    [Fact]
    public async Task A_role_that_needs_a_second_factor_finds_the_way_to_turn_it_off_shut()
    {
        Services.AddSingleton(new SignInSettings { SecondFactorRequired = [Role.Support] });
        await SignInAsync();
        var service = Database.Get<SecondFactorService>();
        var begun = await service.BeginAuthenticatorAsync(Me.Actor, Cancel);
        await service.ConfirmAuthenticatorAsync(AuthenticatorApp.Code(begun.Enrolment!.Key, DateTimeOffset.UtcNow), Me.Actor, Cancel);

        var page = Render<AccountPage>();

        Assert.True(page.Button("Turn off").HasAttribute("disabled"));
        Assert.Contains("Your role requires a second factor.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_the_console_cannot_read_any_more_is_told_with_the_way_back()
    {
        await SignInAsync();
        var service = Database.Get<SecondFactorService>();
        var begun = await service.BeginAuthenticatorAsync(Me.Actor, Cancel);
        await service.ConfirmAuthenticatorAsync(AuthenticatorApp.Code(begun.Enrolment!.Key, DateTimeOffset.UtcNow), Me.Actor, Cancel);
        Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());

        var page = Render<AccountPage>();

        Assert.Contains("Codes of your authenticator app do not work now", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Turn the app off, and set it up again.", page.Words(), StringComparison.Ordinal);
        Assert.False(page.Button("Turn off").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Passkeys_are_renamed_and_removed_here_and_added_next_door()
    {
        await SignInAsync();
        var passkey = new UserPasskeyInfo([1, 2, 3], [4], DateTimeOffset.UtcNow, 0, transports: null, isUserVerified: true, isBackupEligible: false, isBackedUp: false, [7], [8]);
        await Database.Get<SecondFactorService>().AddPasskeyAsync(passkey, "Laptop", Me.Actor, Cancel);
        var dialogs = new DialogHost(this);
        var page = Render<AccountPage>();

        page.Find("[aria-label='Rename Laptop']").Click();
        page.Control("Name").Input("Old laptop");
        page.Button("Save").Closest("form")!.Submit();
        dialogs.SeesToast("The passkey is called Old laptop now");
        page.WaitForElement("[aria-label='Remove Old laptop']").Click();
        dialogs.Press("Remove");
        page.WaitForAssertion(() => Assert.Contains("You have no passkeys.", page.Words(), StringComparison.Ordinal));

        var next = Navigation.NextPathAsync();
        page.Button("Add a passkey").Click();
        Assert.Equal("/account/passkeys/new", await next);
    }

    [Fact]
    public async Task A_passkey_is_not_added_at_a_borrowed_screen()
    {
        await SignInAsync();
        Me.Become(Me.Actor.Borrowed);
        var dialogs = new DialogHost(this);
        var page = Render<AccountPage>();

        page.Button("Add a passkey").Click();
        dialogs.Press("Cancel");

        Assert.Equal("http://localhost/", Navigation.Uri);
    }

    [Theory]
    [InlineData(true, "This is a demo.")]
    [InlineData(false, "")]
    public void A_demo_says_so_and_nothing_else_does(bool isDemo, string words)
    {
        Services.AddSingleton(new DemoMode(isDemo));

        Assert.StartsWith(words, Render<DemoBanner>().Words(), StringComparison.Ordinal);
        Assert.Equal(isDemo, Render<DemoBanner>().Words() is not "");
    }

    private async Task SignInAsync() => Me.Become(await Database.SignInAsync(Role.Support));
}
