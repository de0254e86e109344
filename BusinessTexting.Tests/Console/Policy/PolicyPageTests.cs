using Bunit;
using BusinessTexting.Console.Features.Policy;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Policy;

public sealed class PolicyPageTests : ConsoleTestContext
{
    [Fact]
    public void The_policy_in_force_is_shown_with_the_keys_that_set_it()
    {
        var rows = Render<PolicyPage>().FindAll("tbody tr").Select(row => row.Words()).ToList();

        Assert.Equal(5, rows.Count);
        Assert.Equal("Oldest desktop app that can text 42.12 Eligibility:MinimumDesktopVersion As delivered", rows[0]);
        Assert.Equal("Area codes 474 as of 1 November 2026, which come with the console Eligibility:AreaCodeFile As delivered", rows[4]);
    }

    [Fact]
    public void Other_values_show_whom_they_would_concern_and_the_lines_that_put_them_in_force()
    {
        Database.StoreUsers(3, organization: facts => facts.TextingDefault = TextingChoice.On);
        Me.Become(Actors.ReadOnly);
        var page = Render<PolicyPage>();

        page.Control("Oldest desktop app that can text").Input("99.0");
        page.Button("Show the impact").Click();

        page.WaitForAssertion(() => Assert.Contains("3 users will lose texting.", page.Words(), StringComparison.Ordinal));
        Assert.Contains("minimumDesktopVersion=99.0", page.Find("a[download]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("\"MinimumDesktopVersion\": \"99.0\"", page.Find("pre").TextContent, StringComparison.Ordinal);

        page.Control("Oldest desktop app that can text").Input("new");
        Assert.Contains("Enter a version such as 42.12.", page.Words(), StringComparison.Ordinal);
        Assert.True(page.Button("Show the impact").HasAttribute("disabled"));

        page.Button("Reset").Click();
        Assert.DoesNotContain("99.0", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prerequisite_that_no_longer_blocks_lets_its_users_text()
    {
        Database.StoreUsers(1, user => user.PrimaryNumber = null, organization: facts => facts.TextingDefault = TextingChoice.On);
        var page = Render<PolicyPage>();

        page.Control("Primary telephone number").Change(false);
        page.Button("Show the impact").Click();

        page.WaitForAssertion(() => Assert.Contains("1 user will gain texting.", page.Words(), StringComparison.Ordinal));
        Assert.Contains("\"primary-number\"", page.Find("pre").TextContent, StringComparison.Ordinal);
    }
}
