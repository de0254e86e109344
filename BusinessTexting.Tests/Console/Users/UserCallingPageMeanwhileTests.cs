using AngleSharp.Dom;
using Bunit;
using BusinessTexting.Console.Features.Users.Calling;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

/// <summary>What happens on the page while others, or a locked database, are at it too.</summary>
public sealed partial class UserCallingPageTests
{
    [Fact]
    public async Task Whoever_saves_second_sees_both_values_and_can_keep_theirs_own()
    {
        StoreMaya(user => user.Texting = TextingChoice.On);
        var page = Open();
        page.Labeled(UseDefault).Click();
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
        page.Labeled(UseDefault).Click();
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
        page.Labeled(Override).Click();
        await Users.RemoveAsync(MayaId, version: 1, Actors.Named("ada"), Cancel);

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
        page.Labeled(Override).Click();
        using var held = new HeldDatabase(Database.Path);

        page.ButtonSaying("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("Another process is using the database.", page.AllWords, StringComparison.Ordinal));
        Assert.True(page.Labeled(Override).IsChecked());
        Assert.True(IsSaveBarShown(page));
    }

    [Fact]
    public async Task A_change_made_elsewhere_is_told_and_shown_on_request_and_what_is_pending_stays()
    {
        StoreMaya(user => user.Texting = TextingChoice.On);
        var page = Open();
        page.Labeled(UseDefault).Click();

        await ChangeElsewhereUntilToldAsync(page, "[role=status] button");
        Assert.Contains("Business texting changed by ada at", page.AllWords, StringComparison.Ordinal);
        page.ButtonSaying("Show the latest").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=status] button")));
        Assert.StartsWith(Maya.Texting is TextingChoice.On ? "User On (override)" : "User Off (override)", Ladder(page)[2], StringComparison.Ordinal);
        Assert.True(page.Labeled(UseDefault).IsChecked());
        page.ButtonSaying("Save").Click();
        page.WaitForAssertion(() => Assert.Equal(TextingChoice.Inherit, Maya.Texting));
    }

    private static IEnumerable<string> Conflict(IRenderedComponent<UserCallingPage> page) =>
        page.FindAll("tbody th, tbody td p").Select(Found.Words);
}
