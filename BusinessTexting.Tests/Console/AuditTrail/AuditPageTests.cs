using Bunit;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.AuditTrail;

public sealed class AuditPageTests : ConsoleTestContext
{
    public AuditPageTests() => Database.Store([Some.User(user => user.LocationId = 1)], [Some.Location()]);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Every_entry_is_listed_newest_first_with_a_link_to_it()
    {
        var page = Open();

        Assert.Equal(["/audit?entry=3", "/audit?entry=2", "/audit?entry=1"], page.FindAll("tbody a").Select(link => link.GetAttribute("href")));
        Assert.Contains("maya.chen@northwind.example", page.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_says_what_is_shown()
    {
        var page = Open("?resource=Location&action=purple");

        Assert.Equal(["/audit?resource=Location&entry=2"], page.FindAll("tbody a").Select(link => link.GetAttribute("href")));
        Assert.Contains("“action=purple”", page.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_changes_the_address()
    {
        var page = Open();

        page.Button("Filters").Click();
        Select(page, "Resource", "Location");

        Assert.EndsWith("/audit?resource=Location", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
    }

    [Fact]
    public void Nothing_that_matches_is_said_with_a_way_back()
    {
        var page = Open("?by=nobody");

        Assert.True(page.Says("No entry matches"));
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == "/audit");
    }

    [Fact]
    public async Task An_entry_is_shown_with_who_why_and_each_value_before_and_after()
    {
        await Database.Get<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.User with { Reason = "pilot <b>group</b>" }, Token);

        var page = Open("?entry=4");

        page.WaitForAssertion(() => Assert.True(page.Says("Entry 4")));
        var words = page.AllWords;
        Assert.All(
            ["User administrator · user@northwind.example · User administrator", "192.0.2.7", "pilot <b>group</b>", "Business texting Organization default On"],
            part => Assert.Contains(part, words, StringComparison.Ordinal));
        Assert.Contains("/users/1", page.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("/audit?resource=User&id=1", page.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void An_entry_that_is_not_there_is_said() => Assert.True(Open("?entry=99").Says("There is no such entry, or it is not on your part of the audit log."));

    [Fact]
    public async Task An_entry_is_undone_after_a_question_that_takes_a_reason()
    {
        await Database.Get<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.Full, Token);
        var dialogs = new DialogHost(this);
        var page = Open("?entry=4");

        page.ButtonSaying("Undo").Click();
        dialogs.Press("Undo");

        dialogs.SeesToast("Entry 4 was undone");
        Assert.Equal((TextingChoice.Inherit, 4L), Database.Read(db => (db.Users.Single().Texting, db.AuditEntries.OrderBy(entry => entry.Id).Last().Undoes!.Value)));
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("a"), link => Found.Words(link) == "Entry 5"));
    }

    [Fact]
    public async Task Whose_role_cannot_change_it_cannot_press_undo_and_is_told_who_may()
    {
        await Database.Get<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.Full, Token);
        Me.Become(Actors.Support);

        var page = Open("?entry=4");

        Assert.True(page.Button("Undo").HasAttribute("disabled"));
        Assert.True(page.Says("Only a full, user or location administrator can do this."));
    }

    [Fact]
    public async Task A_borrowed_screen_is_not_enough_to_turn_the_switch_back()
    {
        await Database.Get<ServiceSettingsService>().SetDefaultAsync(TextingChoice.On, version: null, Actors.Full, Token);
        Me.Become((await Database.SignInAsync(Role.Full)).Borrowed);
        var dialogs = new DialogHost(this);
        var page = Open("?entry=4");

        page.Button("Undo").Click();
        dialogs.Press("Undo");
        dialogs.Sees("Confirm that it is you");
        dialogs.Press("Cancel");
        page.WaitForAssertion(() => Assert.True(page.Says("You have not confirmed that it is you, so nothing was changed.")));
        Assert.Equal(TextingChoice.On, Database.Organization.TextingDefault);

        page.Button("Undo").Click();
        dialogs.Press("Undo");
        dialogs.Enter("Your password", TestAccounts.Password);
        dialogs.Submit();
        dialogs.SeesToast("Entry 4 was undone");
        Assert.Equal(TextingChoice.Off, Database.Organization.TextingDefault);
    }

    [Fact]
    public void Verifying_says_what_it_found()
    {
        var page = Open();

        page.ButtonSaying("Verify").Click();

        page.WaitForAssertion(() => Assert.Contains("3 entries, chain intact.", page.AllWords, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_does_not_keep_the_record_cannot_verify_it_and_is_told_who_may()
    {
        Me.Become(Actors.ReadOnly);

        var page = Open();

        Assert.True(page.Button("Verify").HasAttribute("disabled"));
        Assert.True(page.Says("Only a full administrator can do this."));
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_said_and_can_be_tried_again()
    {
        Database.Spoil();

        Assert.True(Open().Says("The audit log could not be read"));
    }

    private IRenderedComponent<AuditPage> Open(string query = "")
    {
        Navigation.NavigateTo($"/audit{query}");
        return Render<AuditPage>();
    }
}
