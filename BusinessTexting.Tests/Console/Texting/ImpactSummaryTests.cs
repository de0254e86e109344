using Bunit;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Texting;

public sealed class ImpactSummaryTests : ConsoleTestContext
{
    [Fact]
    public void Users_who_gain_texting_are_counted() =>
        Assert.Equal("1,200 users will gain texting.", Summary(turnOn: true, (1200, Nothing)));

    [Fact]
    public void One_user_is_one_user() =>
        Assert.Equal("1 user will gain texting.", Summary(turnOn: true, (1, Nothing)));

    [Fact]
    public void Users_who_stay_blocked_are_counted_by_reason()
    {
        var words = Summary(turnOn: true, (31, user => user.PrimaryNumber = null), (2, user => (user.License, user.DesktopAppVersion) = (CallingLicense.None, "1.0")));

        Assert.Contains("33 users stay blocked:", words, StringComparison.Ordinal);
        Assert.Contains("2 no license, 31 no primary number, 2 app too old", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_touches_nobody_says_so() =>
        Assert.StartsWith("Nobody's texting changes.", Summary(turnOn: true, (4, user => user.Texting = TextingChoice.Off)), StringComparison.Ordinal);

    [Fact]
    public void Users_who_become_blocked_are_counted_with_the_reason()
    {
        var words = Words(Some.Organization(), Some.Organization(organization => organization.HasAddOn = false), (3, Nothing));

        Assert.Contains("3 users whose texting is off become blocked.", words, StringComparison.Ordinal);
        Assert.Contains("Newly blocked because of:", words, StringComparison.Ordinal);
        Assert.Contains("3 no add-on", words, StringComparison.Ordinal);
    }

    private static void Nothing(User user)
    {
    }

    private string Summary(bool turnOn, params (int Count, Action<User> But)[] groups) => Words(
        Some.Organization(), Some.Organization(organization => organization.TextingDefault = turnOn ? TextingChoice.On : TextingChoice.Off), groups);

    private string Words(Organization before, Organization after, params (int Count, Action<User> But)[] groups)
    {
        var policy = EligibilityPolicy.Default;
        policy.Assess(before);
        policy.Assess(after);
        var impact = TextingImpact.OfOrganization(policy, before, after, groups.Select(group =>
        {
            var user = Some.User(group.But);
            policy.Assess(user, Some.Location());
            return Some.Group(user, group.Count);
        }));
        return Render<ImpactSummary>(parameters => parameters.Add(summary => summary.Impact, impact)).Words().Trim();
    }
}
