using Bunit;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Texting;

public sealed class FindingListTests : ConsoleTestContext
{
    [Fact]
    public void A_met_rule_shows_what_it_looked_at() =>
        Assert.Contains("Location in the US or Canada Country: US Met", Rows(Some.Policy(), Some.User()));

    [Fact]
    public void A_rule_that_is_not_met_says_why_how_to_fix_it_and_who_can()
    {
        var list = Show(Some.Policy(), Some.User(user => user.PrimaryNumber = null));

        Assert.Contains(
            "Primary telephone number No primary telephone number was found. Primary number: none How to fix Assign a primary number on the user's Profile page. "
            + "Who can A full or user administrator Learn more about Primary telephone number Not met",
            list.FindAll("li").Select(Found.Words));
        Assert.Equal("/help/prerequisites#primary-number", list.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_skipped_rule_names_the_one_it_depends_on() =>
        Assert.Contains("Number supports texting Not judged, because it depends on: Primary telephone number. Skipped", Rows(Some.Policy(), Some.User(user => user.PrimaryNumber = null)));

    [Fact]
    public void An_unknown_fact_says_so() =>
        Assert.Contains(Rows(Some.Policy(), Some.User(user => user.License = CallingLicense.Unknown)), row => row.StartsWith("Calling Professional license It is not known", StringComparison.Ordinal) && row.EndsWith("Unknown", StringComparison.Ordinal));

    [Fact]
    public void A_rule_that_only_advises_is_marked() =>
        Assert.Contains(
            Rows(Some.Policy(RuleSet.Of(RuleCode.PrimaryNumber)), Some.User(user => user.PrimaryNumber = null)),
            row => row.StartsWith("Primary telephone number Advice only", StringComparison.Ordinal));

    private IEnumerable<string> Rows(EligibilityPolicy policy, User user) => Show(policy, user).FindAll("ul[aria-label] > li").Select(Found.Words);

    private IRenderedComponent<FindingList> Show(EligibilityPolicy policy, User user) =>
        Render<FindingList>(parameters => parameters.Add(list => list.Verdict, policy.Judge(Some.Organization(), Some.Location(), user)));
}
