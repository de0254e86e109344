using AngleSharp.Dom;
using Bunit;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users.Calling;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

public sealed partial class UserCallingPageTests : UserPagesContext
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

        page.Labeled(Override).Click();

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
        page.Labeled(Override).Click();

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

        page.Labeled(UseDefault).Click();
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

        await page.ClickTwice("Save");

        page.WaitForAssertion(() => Assert.False(IsSaveBarShown(page)));
        Assert.Equal(2, Maya.Version);
        Assert.Single(await Database.Get<RecentChanges>().OfAsync(AuditResource.User, MayaId, 10, Actors.Full, Cancel), entry => entry.Action is AuditAction.UserTextingChanged);
    }

    [Fact]
    public void A_blocked_user_is_told_why_first_and_the_controls_are_disabled()
    {
        StoreMaya(user => (user.PrimaryNumber, user.Texting) = (null, TextingChoice.On));

        var page = Open();

        Assert.Contains("Maya Chen cannot text yet No primary telephone number was found.", page.AllWords, StringComparison.Ordinal);
        Assert.True(page.Labeled(UseDefault).HasAttribute("disabled"));
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
        page.WaitForElement("dl");
        return page;
    }

    private static List<string> Ladder(IRenderedComponent<UserCallingPage> page) =>
        [.. page.FindAll("dl:has(dt) > div:has(dd)").Where(step => step.ParentElement!.ClassList.Contains("ladder")).Select(Found.Words)];

    private static bool IsSaveBarShown(IRenderedComponent<UserCallingPage> page) =>
        !page.Find("[role=region][aria-label='You have unsaved changes']").HasAttribute("inert");
}
