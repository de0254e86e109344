using Bunit;
using BusinessTexting.Console.Components.Layout;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class AdministratorPagesTests : ConsoleTestContext
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_says_who_may_do_what_and_where()
    {
        Database.Store([], [Some.Location(), Some.Location(location => location.Name = "Boise")]);
        await SignInAsync();
        await Database.SignInAsync(Role.Location, 1, 2);
        await Database.Administrators.InviteAsync(new AdministratorForm { Name = "Uma Ortiz", Email = "uma@northwind.example", Role = Role.User }, Me.Actor, Cancel);

        var page = Render<AdministratorsPage>();

        var rows = page.FindAll("tbody tr").Select(row => row.Words()).ToList();
        Assert.StartsWith("Full Administrator (you) full@northwind.example Full administrator All None Active ", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("Location Administrator location@northwind.example Location administrator Austin HQ, Boise None Active ", rows[1], StringComparison.Ordinal);
        Assert.Equal("Uma Ortiz uma@northwind.example User administrator All None Invited Not in the last 30 days", rows[2]);
    }

    [Theory]
    [InlineData(Role.User)]
    [InlineData(Role.Location)]
    [InlineData(Role.Support)]
    [InlineData(Role.ReadOnly)]
    public async Task Everybody_else_is_told_who_may_and_finds_no_way_there(Role role)
    {
        Me.Become(await Database.SignInAsync(role));

        Assert.Contains("Only a full administrator can see this", Render<AdministratorsPage>().Words(), StringComparison.Ordinal);
        Assert.Contains("Only a full administrator can see this", Render<NewAdministratorPage>().Words(), StringComparison.Ordinal);
        Assert.Contains("Only a full administrator can see this", Open(1).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Administrators", Render<NavMenu>().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_administrator_finds_the_way_in_the_navigation()
    {
        await SignInAsync();

        Assert.Equal("/organization/administrators", Render<NavMenu>().Button("Administrators").GetAttribute("href"));
    }

    [Fact]
    public async Task An_invitation_ends_with_a_link_that_is_shown_once()
    {
        Database.Store([], [Some.Location(), Some.Location(location => location.Name = "Boise")]);
        await SignInAsync();
        var page = Render<NewAdministratorPage>();
        page.Control("Name").Input("Lou Park");
        page.Control("E-mail").Input("lou@northwind.example");
        page.Control("Location administrator").Click();
        Assert.Single(Seek(page, "Find a location", "Boise")).Click();

        page.Button("Invite").Click();

        page.WaitForAssertion(() => Assert.Contains("Link for Lou Park", page.Words(), StringComparison.Ordinal));
        var link = page.Find("[aria-label='One-time link']").GetAttribute("value")!;
        Assert.StartsWith("http://localhost/join?key=", link, StringComparison.Ordinal);
        Assert.Equal(link, page.Find("[data-bt-copy]").GetAttribute("data-bt-copy"));
        var lou = await Database.Get<AccountService>().FindByLinkAsync(link.Split("key=")[1], Cancel);
        Assert.Equal(("Lou Park", Role.Location), (lou!.Name, lou.Role));
        Assert.Equal([2], Database.Administrator(lou.Id).Locations.Select(location => location.LocationId));
        Assert.DoesNotContain("key=", Render<AdministratorsPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_stands_at_its_field()
    {
        await SignInAsync();
        var page = Render<NewAdministratorPage>();
        page.Control("Name").Input("Uma");
        page.Control("E-mail").Input("full@northwind.example");

        page.Button("Invite").Click();

        page.WaitForAssertion(() => Assert.Contains("Another administrator has this e-mail.", page.FaultAt("E-mail"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_wants_the_password_again_and_goes_on_with_it()
    {
        var sam = await BorrowedScreenAsync();
        var dialogs = new DialogHost(this);
        var page = Open(sam);
        page.Control("User administrator").Click();
        page.Button("Save").Click();

        Assert.Contains("Confirm that it is you", dialogs.Words, StringComparison.Ordinal);
        dialogs.Enter("Your password", "not the password");
        dialogs.Submit();
        dialogs.Sees("This is not your password.");
        Assert.Equal(Role.Support, Database.Administrator(sam).Role);
        dialogs.Enter("Your password", TestAccounts.Password);
        dialogs.Submit();

        page.WaitForAssertion(() => Assert.Equal(Role.User, Database.Administrator(sam).Role));
        dialogs.SeesToast("Support Administrator is saved");
        Assert.True(Database.Get<Confirmations>().IsFresh(Me.Actor));
    }

    [Fact]
    public async Task Who_would_not_confirm_changes_nothing_and_loses_nothing()
    {
        var sam = await BorrowedScreenAsync();
        var dialogs = new DialogHost(this);
        var page = Open(sam);
        page.Control("Name").Input("Samantha");
        page.Button("Save").Click();

        dialogs.Press("Cancel");

        page.WaitForAssertion(() => Assert.False(page.Button("Save").HasAttribute("disabled")));
        Assert.Equal("Samantha", page.Control("Name").GetAttribute("value"));
        Assert.Equal("Support Administrator", Database.Administrator(sam).Name);
    }

    [Fact]
    public async Task Why_the_last_full_administrator_has_to_stay_is_said()
    {
        await SignInAsync();
        var page = Open(Me.Actor.AccountId!.Value);
        page.Control("Read-only").Click();

        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("Somebody has to stay full administrator", page.Find("[role=alert]").Words(), StringComparison.Ordinal));
        Assert.Equal(Role.Full, Database.Administrator(Me.Actor.AccountId.Value).Role);
    }

    [Fact]
    public async Task Disabling_asks_first_and_puts_them_out()
    {
        await SignInAsync();
        var sam = await Database.SignInAsync(Role.Support);
        var dialogs = new DialogHost(this);
        var page = Open(sam.AccountId!.Value);
        page.Control("May sign in").Change(false);
        page.Button("Save").Click();

        Assert.Contains("Disable Support Administrator?", dialogs.Words, StringComparison.Ordinal);
        dialogs.Press("Disable");

        page.WaitForAssertion(() => Assert.Contains("Disabled", page.Find("header").Words(), StringComparison.Ordinal));
        Assert.False(await Database.IsSignedInAsync(sam));
        Assert.True(page.Button("New link").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Two_who_change_one_administrator_see_both_values()
    {
        await SignInAsync();
        var sam = (await Database.SignInAsync(Role.Support)).AccountId!.Value;
        var page = Open(sam);
        page.Control("User administrator").Click();
        var elsewhere = AdministratorForm.Of(Database.Administrator(sam)) with { Role = Role.ReadOnly };
        await Database.Administrators.SaveAsync(sam, elsewhere, Me.Actor with { Name = "Ada" }, Cancel);

        page.Button("Save").Click();
        page.WaitForAssertion(() => Assert.Contains("Saved by Ada", page.Words(), StringComparison.Ordinal));
        Assert.Equal(Role.ReadOnly, Database.Administrator(sam).Role);
        page.Button("Keep mine for Role").Click();
        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Equal(Role.User, Database.Administrator(sam).Role));
    }

    [Fact]
    public async Task A_new_link_a_reset_and_a_sign_out_are_one_click_and_one_question_away()
    {
        await SignInAsync();
        var sam = await Database.SignInAsync(Role.Support);
        var dialogs = new DialogHost(this);
        var page = Open(sam.AccountId!.Value);

        page.Button("New link").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-label='One-time link']")));
        page.Button("Sign out everywhere").Click();
        dialogs.Press("Sign out");
        dialogs.SeesToast("Support Administrator is signed out everywhere");
        page.Button("Reset the second factor").Click();
        dialogs.Press("Reset");
        dialogs.SeesToast("The second factor of Support Administrator is reset. Send them the link.");

        Assert.False(await Database.IsSignedInAsync(sam));
        Assert.Equal((2, 1, 1), (Database.CountOf(AuditAction.AdministratorInvited), Database.CountOf(AuditAction.SignedOutEverywhere), Database.CountOf(AuditAction.SecondFactorChanged)));
        page.Button("I have sent it").Click();
        Assert.Empty(page.FindAll("[aria-label='One-time link']"));
    }

    [Fact]
    public async Task Nobody_resets_their_own_second_factor()
    {
        await SignInAsync();

        var page = Open(Me.Actor.AccountId!.Value);
        var refused = await Database.Administrators.ResetSecondFactorAsync(Me.Actor.AccountId.Value, Me.Actor, Cancel);

        Assert.True(page.Button("Reset the second factor").HasAttribute("disabled"));
        Assert.IsType<ChangeOutcome.Invalid>(refused.Outcome);
        Assert.False(Database.Administrator(Me.Actor.AccountId.Value).IsInvited);
    }

    [Fact]
    public async Task An_id_without_an_administrator_is_no_page()
    {
        await SignInAsync();
        var notFound = false;
        Navigation.OnNotFound += (_, _) => notFound = true;

        Open(99);

        Assert.True(notFound);
    }

    [Fact]
    public async Task A_damaged_database_is_said()
    {
        await SignInAsync();
        Database.Spoil();

        Assert.Contains("The administrators could not be loaded", Render<AdministratorsPage>().Words(), StringComparison.Ordinal);
        Assert.Contains("This administrator could not be loaded", Open(1).Words(), StringComparison.Ordinal);
    }

    private async Task SignInAsync() => Me.Become(await Database.SignInAsync(Role.Full));

    /// <summary>Somebody left their screen an hour ago.</summary>
    private async Task<long> BorrowedScreenAsync()
    {
        await SignInAsync();
        Me.Become(Me.Actor.Borrowed);
        return (await Database.SignInAsync(Role.Support)).AccountId!.Value;
    }

    private IRenderedComponent<AdministratorPage> Open(long id) => Render<AdministratorPage>(page => page.Add(open => open.Id, id));
}
