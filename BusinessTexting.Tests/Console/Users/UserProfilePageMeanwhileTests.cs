using Bunit;
using BusinessTexting.Console.Features.Users.Profile;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

/// <summary>What becomes of two people who edit one user at once, and of a save that is refused.</summary>
public sealed class UserProfilePageMeanwhileTests : UserPagesContext
{
    [Fact]
    public async Task Whoever_saves_second_chooses_field_by_field_and_gets_what_was_changed_elsewhere()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("First name").Input("May");
        page.Labeled("Last name").Input("Cheng");
        await ElsewhereAsync(form => (form.FirstName, form.LastName, form.Extension) = ("Maia", "Chenoweth", "77"));

        page.ButtonSaying("Save").Click();

        page.WaitForElement("table");
        Assert.Equal(["First name", "Maia", "May", "Last name", "Chenoweth", "Cheng"], page.FindAll("tbody th, tbody td p").Select(Found.Words));
        Assert.Equal("77", page.Labeled("Extension").GetAttribute("value"));
        Assert.Equal("Maia", Maya.FirstName);

        page.ButtonSaying("Keep mine for First name").Click();
        page.ButtonSaying("Use theirs for Last name").Click();
        Assert.Empty(page.FindAll("table"));
        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Equal(("May", "Chenoweth", "77"), (Maya.FirstName, Maya.LastName, Maya.Extension)));
    }

    [Fact]
    public async Task What_two_people_changed_in_different_fields_is_stored_of_both()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("Extension").Input("77");
        await ElsewhereAsync(form => form.LastName = "Chenoweth");

        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Equal(("Chenoweth", "77"), (Maya.LastName, Maya.Extension)));
        page.WaitForAssertion(() => Assert.Equal("Chenoweth", page.Labeled("Last name").GetAttribute("value")));
        Assert.Empty(page.FindAll("table"));
        Assert.Contains(ToastWords, words => words.StartsWith("Together with what", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_looks_at_what_was_saved_elsewhere_is_told_that_their_own_is_not_saved_yet()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("Extension").Input("77");

        await ChangeElsewhereUntilToldAsync(page, "[role=status] button");
        page.ButtonSaying("Show the latest").Click();

        page.WaitForAssertion(() => Assert.Contains("What you changed is still here and not saved yet.", page.AllWords, StringComparison.Ordinal));
        Assert.Equal("77", page.Labeled("Extension").GetAttribute("value"));
        Assert.NotEqual("77", Maya.Extension);
    }

    [Fact]
    public void After_a_refused_save_the_first_wrong_field_has_the_focus()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("E-mail").Input("nobody");

        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Contains(JSInterop.Invocations, call => call.Identifier == "btShell.focus" && Equals(call.Arguments[0], page.Labeled("E-mail").Id)));
    }

    private IRenderedComponent<UserProfilePage> Open()
    {
        var page = Render<UserProfilePage>(parameters => parameters.Add(p => p.Id, MayaId));
        page.WaitForElement("input");
        return page;
    }
}
