using AngleSharp.Dom;
using Bunit;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users.Calling;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

public sealed class UserCallingPageTests : UserPagesContext
{
    private const string UseDefault = "Use the organization default";
    private const string Override = "Override settings";
    private const string Enable = "Enable business texting for this user";

    [Fact]
    public void A_new_user_uses_the_default_and_the_page_says_what_that_is()
    {
        StoreMaya();

        var page = Open();

        Assert.True(page.Labeled(UseDefault).IsChecked());
        Assert.False(page.Labeled(Override).IsChecked());
        Assert.Contains("Currently off, set by the organization default", page.AllWords, StringComparison.Ordinal);
        Assert.Equal(["Organization Off", "Location · Austin HQ Inherits", "User Inherits", "Effective Off"], Ladder(page));
        Assert.False(IsSaveBarShown(page));
    }

    [Fact]
    public void The_default_of_the_location_is_named_where_it_decides()
    {
        StoreMaya(at: location => location.TextingDefault = TextingChoice.On);

        var page = Open();

        Assert.Contains("Currently on, set by the location Austin HQ", page.AllWords, StringComparison.Ordinal);
        Assert.Equal("/locations/1", page.FindAll("a").Last(link => Found.Words(link) == "Austin HQ").GetAttribute("href"));
    }

    [Fact]
    public void Override_reveals_the_toggle_as_the_default_stands_and_changes_nothing_until_saved()
    {
        StoreMaya();
        var page = Open();

        page.Labeled(Override).Change(true);

        Assert.False(page.Labeled(Enable).IsChecked());
        Assert.Equal(["User Inherits After saving: Off (override)", "Effective Off After saving: Off"], Ladder(page).TakeLast(2));
        Assert.True(IsSaveBarShown(page));
        Assert.Equal(TextingChoice.Inherit, Maya.Texting);
    }

    [Fact]
    public void The_toggle_says_what_saving_would_come_to_and_save_stores_it()
    {
        StoreMaya();
        var page = Open();
        page.Labeled(Override).Change(true);

        page.Labeled(Enable).Change(true);
        Assert.Equal(["User Inherits After saving: On (override)", "Effective Off After saving: On"], Ladder(page).TakeLast(2));
        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Equal(["User On (override)", "Effective On"], Ladder(page).TakeLast(2)));
        Assert.Equal(TextingChoice.On, Maya.Texting);
        Assert.False(IsSaveBarShown(page));
        Assert.Contains("Texting is now on for Maya Chen.", ToastWords);
        Assert.Contains("Business texting changed", page.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_wins_over_location_and_organization_in_both_directions()
    {
        StoreMaya(user => user.Texting = TextingChoice.Off, Some.Organization(organization => organization.TextingDefault = TextingChoice.On), location => location.TextingDefault = TextingChoice.On);

        Assert.Equal(["Organization On", "Location · Austin HQ On", "User Off (override)", "Effective Off"], Ladder(Open()));
    }

    [Fact]
    public void A_user_goes_back_to_the_default()
    {
        StoreMaya(user => user.Texting = TextingChoice.On);
        var page = Open();

        page.Labeled(UseDefault).Change(true);
        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Equal("User Inherits", Ladder(page)[2]));
        Assert.Equal(TextingChoice.Inherit, Maya.Texting);
    }

    [Fact]
    public void Cancel_restores_what_is_stored()
    {
        StoreMaya(user => user.Texting = TextingChoice.On);
        var page = Open();
        page.Labeled(Enable).Change(false);

        page.ButtonSaying("Cancel").Click();

        Assert.True(page.Labeled(Enable).IsChecked());
        Assert.False(IsSaveBarShown(page));
        Assert.Equal(TextingChoice.On, Maya.Texting);
    }

    [Fact]
    public async Task A_double_click_saves_once()
    {
        StoreMaya(user => user.Texting = TextingChoice.On);
        var page = Open();
        page.Labeled(Enable).Change(false);
        var save = page.ButtonSaying("Save");

        await Task.WhenAll(save.ClickAsync(), save.ClickAsync());

        page.WaitForAssertion(() => Assert.False(IsSaveBarShown(page)));
        Assert.Equal(2, Maya.Version);
        Assert.Single(await Database.Get<RecentChanges>().OfAsync(AuditResource.User, MayaId, 10, Cancel), entry => entry.Action is AuditAction.UserTextingChanged);
    }

    [Fact]
    public void A_blocked_user_is_told_why_first_and_the_controls_are_disabled()
    {
        StoreMaya(user => (user.PrimaryNumber, user.Texting) = (null, TextingChoice.On));

        var page = Open();

        Assert.Contains("Maya Chen cannot text yet No primary telephone number was found.", page.AllWords, StringComparison.Ordinal);
        Assert.True(page.Find("fieldset").HasAttribute("disabled"));
        Assert.True(page.Labeled(Enable).HasAttribute("disabled"));
        Assert.True(page.Labeled(Override).IsChecked());
        Assert.True(page.Says("The override \"on\" is kept, and applies again as soon as the user is eligible."));
        Assert.Equal("Effective Blocked", Ladder(page)[^1]);
    }

    [Fact]
    public void Every_finding_is_shown_in_order_with_what_to_do_about_those_not_met()
    {
        StoreMaya(user => user.PrimaryNumber = null);

        var findings = Open().FindAll("ul[aria-label=Prerequisites] > li").Select(Found.Words).ToList();

        Assert.Equal(12, findings.Count);
        Assert.StartsWith("Customer type", findings[0], StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding.StartsWith("Primary telephone number No primary telephone number was found.", StringComparison.Ordinal)
            && finding.Contains("How to fix", StringComparison.Ordinal) && finding.Contains("Who can", StringComparison.Ordinal) && finding.EndsWith("Not met", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("Number supports texting", StringComparison.Ordinal) && finding.EndsWith("Skipped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_values_and_can_keep_theirs_own()
    {
        StoreMaya(user => user.Texting = TextingChoice.On);
        var page = Open();
        page.Labeled(UseDefault).Change(true);
        await ElsewhereAsync(TextingChoice.Off);

        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("Saved by ada at", page.AllWords, StringComparison.Ordinal));
        Assert.Equal(["User setting", "Override: off", "Organization default"], Conflict(page));
        Assert.Equal(TextingChoice.Off, Maya.Texting);

        page.ButtonSaying("Keep mine for User setting").Click();
        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Equal(TextingChoice.Inherit, Maya.Texting));
    }

    [Fact]
    public async Task Whoever_saves_second_can_use_the_others_value()
    {
        StoreMaya(user => user.Texting = TextingChoice.On);
        var page = Open();
        page.Labeled(UseDefault).Change(true);
        await ElsewhereAsync(TextingChoice.Off);
        page.ButtonSaying("Save").Click();

        page.WaitForElement("table");
        page.ButtonSaying("Use theirs for User setting").Click();

        Assert.False(page.Labeled(Enable).IsChecked());
        Assert.Empty(page.FindAll("table"));
        Assert.False(IsSaveBarShown(page));
    }

    [Fact]
    public async Task A_user_removed_meanwhile_is_said_to_be_so_with_a_way_back()
    {
        StoreMaya();
        var page = Open();
        page.Labeled(Override).Change(true);
        await Users.RemoveAsync(MayaId, version: 1, new Actor("ada"), Cancel);

        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Equal("This user was removed", Found.Words(page.Find("h1"))));
        Assert.Contains("maya.chen@northwind.example was removed by ada at", page.AllWords, StringComparison.Ordinal);
        Assert.Equal("/users", page.LinkSaying("Back to Users").GetAttribute("href"));
    }

    [Fact]
    public void A_database_that_cannot_store_is_told_in_plain_words_and_the_choice_stays()
    {
        StoreMaya();
        var page = Open();
        page.Labeled(Override).Change(true);
        using var held = new HeldDatabase(Database.Path);

        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("Another process is using the database.", page.AllWords, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.True(page.Labeled(Override).IsChecked());
        Assert.True(IsSaveBarShown(page));
    }

    [Fact]
    public async Task A_change_made_elsewhere_is_told_and_shown_on_request_and_what_is_pending_stays()
    {
        StoreMaya(user => user.Texting = TextingChoice.On);
        var page = Open();
        page.Labeled(UseDefault).Change(true);

        await ChangeElsewhereUntilToldAsync(page, "[role=status] button");
        Assert.Contains("Business texting changed by ada at", page.AllWords, StringComparison.Ordinal);
        page.ButtonSaying("Show the latest").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=status] button")));
        Assert.StartsWith(Maya.Texting is TextingChoice.On ? "User On (override)" : "User Off (override)", Ladder(page)[2], StringComparison.Ordinal);
        Assert.True(page.Labeled(UseDefault).IsChecked());
        page.ButtonSaying("Save").Click();
        page.WaitForAssertion(() => Assert.Equal(TextingChoice.Inherit, Maya.Texting));
    }

    [Fact]
    public void An_id_nobody_has_is_not_found()
    {
        StoreMaya();
        var told = false;
        Navigation.OnNotFound += (_, _) => told = true;

        Render<UserCallingPage>(parameters => parameters.Add(page => page.Id, 99));

        Assert.True(told);
    }

    private IRenderedComponent<UserCallingPage> Open()
    {
        var page = Render<UserCallingPage>(parameters => parameters.Add(p => p.Id, MayaId));
        page.WaitForElement("fieldset");
        return page;
    }

    private static List<string> Ladder(IRenderedComponent<UserCallingPage> page) =>
        [.. page.FindAll("dl:has(dt) > div:has(dd)").Where(step => step.ParentElement!.ClassList.Contains("ladder")).Select(Found.Words)];

    private static IEnumerable<string> Conflict(IRenderedComponent<UserCallingPage> page) =>
        page.FindAll("tbody th, tbody td p").Select(Found.Words);

    private static bool IsSaveBarShown(IRenderedComponent<UserCallingPage> page) =>
        !page.Find("[role=region][aria-label='You have unsaved changes']").HasAttribute("inert");
}
