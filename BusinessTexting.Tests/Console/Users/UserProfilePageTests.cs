using Bunit;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users.Profile;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

public sealed class UserProfilePageTests : UserPagesContext
{
    private static readonly string[] Labels =
        ["First name", "Last name", "Display name", "E-mail", "Primary number", "Extension", "Desktop app version", "Mobile app version"];

    [Fact]
    public void The_page_shows_who_it_is_and_every_fact_as_it_is_written()
    {
        StoreMaya(user => (user.Extension, user.MobileAppVersion) = ("4001", "43.2"));

        var page = Open();

        Assert.Equal("Maya Chen", Found.Words(page.Find("h1")));
        Assert.Equal("page", page.LinkSaying("Profile").GetAttribute("aria-current"));
        Assert.Equal("/users/1/calling", page.LinkSaying("Calling").GetAttribute("href"));
        Assert.Equal("/locations/1", page.LinkSaying("Austin HQ").GetAttribute("href"));
        Assert.Equal(
            ["Maya", "Chen", "", "maya.chen@northwind.example", "+1 512-555-0142", "4001", "42.12", "43.2"],
            Labels.Select(label => page.Labeled(label).GetAttribute("value") ?? ""));
    }

    [Fact]
    public void A_fixed_fact_is_saved_and_the_page_says_what_that_came_to()
    {
        StoreMaya(user => user.PrimaryNumber = null);
        var page = Open();

        page.Labeled("Primary number").Input("5125550188");
        Assert.True(page.Says("Read as +1 512-555-0188."));
        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Equal(PhoneNumber.Parse("+15125550188"), Maya.PrimaryNumber));
        page.WaitForAssertion(() => Assert.Equal("+1 512-555-0188", page.Labeled("Primary number").GetAttribute("value")));
        Assert.Contains("Texting is now off for Maya Chen.", ToastWords);
    }

    [Fact]
    public void A_number_written_in_full_needs_no_notice()
    {
        StoreMaya();

        Assert.DoesNotContain("Read as", Open().AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_stand_at_their_fields_and_in_a_summary_and_what_was_typed_stays()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("E-mail").Input("maya");
        page.Labeled("Desktop app version").Input("newest");

        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("2 fields need attention", page.AllWords, StringComparison.Ordinal));
        var email = page.Labeled("E-mail");
        Assert.Equal(("true", "maya"), (email.GetAttribute("aria-invalid"), email.GetAttribute("value")));
        Assert.Equal(email.Id, page.FindAll("[role=alert] a")[0].GetAttribute("data-bt-focus"));
        Assert.Equal("maya.chen@northwind.example", Maya.Email);

        page.Labeled("E-mail").Input("maya@northwind.example");
        Assert.Equal("false", page.Labeled("E-mail").GetAttribute("aria-invalid"));
        Assert.Contains("1 field needs attention", page.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_someone_else_is_refused_by_name()
    {
        StoreMaya();
        Database.Store([Some.User(user => (user.Email, user.PrimaryNumber) = ("boris@northwind.example", PhoneNumber.Parse("+15125550199")))]);
        var page = Open();

        page.Labeled("Primary number").Input("+15125550199");
        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("+1 512-555-0199 is the primary number of boris@northwind.example.", page.AllWords, StringComparison.Ordinal));
    }

    [Fact]
    public void Cancel_restores_every_field()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("Last name").Input("Cheng");
        page.Labeled("Status").Change("1");

        page.ButtonSaying("Cancel").Click();

        Assert.Equal("Chen", page.Labeled("Last name").GetAttribute("value"));
        Assert.True(page.Find("[aria-label='You have unsaved changes']").HasAttribute("inert"));
        Assert.Equal((1, UserStatus.Active), (Maya.Version, Maya.Status));
    }

    [Fact]
    public async Task A_double_click_saves_once()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("Last name").Input("Cheng");

        await page.ClickTwice("Save");

        page.WaitForAssertion(() => Assert.Equal("Cheng", Maya.LastName));
        Assert.Single(await Database.Get<RecentChanges>().OfAsync(AuditResource.User, MayaId, 10, Actors.Full, Cancel), entry => entry.Action is AuditAction.UserChanged);
    }

    [Fact]
    public void A_user_is_removed_after_a_question_that_names_them()
    {
        StoreMaya();
        var dialog = Dialog.Value;
        var page = Open();

        page.ButtonSaying("Actions").Click();
        Choose("Remove user");

        dialog.WaitForAssertion(() => Assert.Contains("Remove Maya Chen?", dialog.Markup, StringComparison.Ordinal));
        dialog.ButtonSaying("Remove user").Click();

        page.WaitForAssertion(() => Assert.EndsWith("/users", Navigation.Uri, StringComparison.Ordinal));
        Assert.False(IsThere);
        Assert.Contains("Maya Chen was removed", ToastWords);
    }

    [Fact]
    public void Unsaved_changes_of_a_removed_user_are_not_asked_about()
    {
        StoreMaya();
        var dialog = Dialog.Value;
        var page = Open();
        page.Labeled("Last name").Input("Cheng");

        page.ButtonSaying("Actions").Click();
        Choose("Remove user");
        dialog.WaitForElement("h2");
        dialog.ButtonSaying("Remove user").Click();

        page.WaitForAssertion(() => Assert.EndsWith("/users", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void A_removal_that_is_cancelled_removes_nobody()
    {
        StoreMaya();
        var dialog = Dialog.Value;
        var page = Open();

        page.ButtonSaying("Actions").Click();
        Choose("Remove user");
        dialog.WaitForElement("h2");
        dialog.ButtonSaying("Cancel").Click();

        Assert.Equal(1, Maya.Version);
    }

    [Fact]
    public async Task A_user_changed_meanwhile_is_not_removed_and_the_page_says_by_whom()
    {
        StoreMaya();
        var dialog = Dialog.Value;
        var page = Open();
        await ElsewhereAsync(form => form.LastName = "Chenoweth");

        page.ButtonSaying("Actions").Click();
        Choose("Remove user");
        dialog.WaitForElement("h2");
        dialog.ButtonSaying("Remove user").Click();

        page.WaitForAssertion(() => Assert.Contains("was changed by ada in the meantime", page.AllWords, StringComparison.Ordinal));
        Assert.Equal("Chenoweth", Maya.LastName);
    }

    [Fact]
    public void Unsaved_changes_are_asked_about_before_the_page_is_left()
    {
        StoreMaya();
        var dialog = Dialog.Value;
        var page = Open();
        page.Labeled("Last name").Input("Cheng");

        Navigation.NavigateTo("/users");

        dialog.WaitForAssertion(() => Assert.Contains("Leave without saving?", dialog.Markup, StringComparison.Ordinal));
        dialog.ButtonSaying("Stay on this page").Click();
        Assert.DoesNotContain("/users", Navigation.Uri, StringComparison.Ordinal);
    }

    private IRenderedComponent<UserProfilePage> Open()
    {
        var page = Render<UserProfilePage>(parameters => parameters.Add(p => p.Id, MayaId));
        page.WaitForElement("input");
        return page;
    }
}
