using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Texting;

public class TextingImpactTests
{
    private static readonly EligibilityPolicy Policy = EligibilityPolicy.Default;

    [Fact]
    public void Turning_the_default_on_gives_texting_to_who_is_eligible_and_follows()
    {
        var impact = OfOrganization(
            organization => organization.TextingDefault = TextingChoice.On,
            Group(3),
            Group(2, user => user.Texting = TextingChoice.On),
            Group(1, user => user.Texting = TextingChoice.Off),
            Group(4, user => user.PrimaryNumber = null));

        Assert.Equal((3, 3, 4), (impact.Gain, impact.Unchanged, impact.StayBlocked));
        Assert.Equal((0, 0, 0), (impact.Lose, impact.BecomeBlocked, impact.BecomeEligible));
        Assert.Equal(10, impact.Total);
        Assert.False(impact.ChangesNobody);
    }

    [Fact]
    public void Turning_the_default_off_takes_texting_from_who_follows()
    {
        var impact = TextingImpact.OfOrganization(
            Policy, On(), Some.Organization(), [Group(3), Group(2, user => user.Texting = TextingChoice.On)]);

        Assert.Equal((3, 2), (impact.Lose, impact.Unchanged));
    }

    [Theory]
    [InlineData(20, 0, false)]
    [InlineData(21, 0, true)]
    [InlineData(0, 1, true)]
    public void Far_reaching_is_what_gives_texting_to_many_or_takes_it_from_anybody(int gain, int lose, bool isFarReaching)
    {
        var impact = TextingImpact.OfOrganization(
            Policy, lose > 0 ? On() : Some.Organization(), lose > 0 ? Some.Organization() : On(), [Group(gain + lose)]);

        Assert.Equal((gain, lose, isFarReaching), (impact.Gain, impact.Lose, impact.IsFarReaching));
    }

    [Fact]
    public void Losing_the_add_on_blocks_everyone_and_takes_texting_only_from_who_had_it()
    {
        var impact = OfOrganization(
            organization => organization.HasAddOn = false,
            Group(3),
            Group(2, user => user.Texting = TextingChoice.On),
            Group(1, user => user.License = CallingLicense.None));

        Assert.Equal((2, 3, 1), (impact.Lose, impact.BecomeBlocked, impact.StayBlocked));
        Assert.Equal([KeyValuePair.Create(RuleCode.AddOn, 5)], impact.NewlyBlockedBy);
        Assert.Equal([KeyValuePair.Create(RuleCode.AddOn, 1), KeyValuePair.Create(RuleCode.CallingLicense, 1)], impact.StayBlockedBy);
    }

    [Fact]
    public void Buying_the_add_on_makes_users_eligible_who_stay_off_until_they_are_switched_on()
    {
        var without = Assessed(Some.Organization(organization => organization.HasAddOn = false));

        var impact = TextingImpact.OfOrganization(Policy, without, Some.Organization(), [Group(3), Group(2, user => user.Texting = TextingChoice.On)]);

        Assert.Equal((3, 2, 5), (impact.BecomeEligible, impact.Gain, impact.Total));
    }

    [Fact]
    public void A_user_counts_under_each_rule_they_fail_and_once_in_the_total()
    {
        var impact = OfOrganization(
            organization => organization.TextingDefault = TextingChoice.On,
            Group(2, user => (user.PrimaryNumber, user.License) = (null, CallingLicense.None)),
            Group(1, user => user.License = CallingLicense.None));

        Assert.Equal([KeyValuePair.Create(RuleCode.CallingLicense, 3), KeyValuePair.Create(RuleCode.PrimaryNumber, 2)], impact.StayBlockedBy);
        Assert.Equal((3, 3), (impact.StayBlocked, impact.Total));
        Assert.True(impact.ChangesNobody);
    }

    [Fact]
    public void A_location_that_leaves_cisco_pstn_blocks_its_users_by_that_and_by_the_number_source_read_from_it()
    {
        var after = Some.Location(location => location.PstnConnection = PstnConnection.PremisesBasedPstn);

        var impact = TextingImpact.OfLocation(Policy, On(), after, [Group(3), Group(2, user => user.NumberSource = NumberSource.Unspecified)]);

        Assert.Equal((5, 5), (impact.Lose, impact.Total));
        Assert.Equal([KeyValuePair.Create(RuleCode.CiscoPstn, 5), KeyValuePair.Create(RuleCode.NumberSource, 2)], impact.NewlyBlockedBy);
    }

    [Fact]
    public void A_location_default_touches_only_who_follows()
    {
        var after = Some.Location(location => location.TextingDefault = TextingChoice.On);

        var impact = TextingImpact.OfLocation(
            Policy, Some.Organization(), after, [Group(3), Group(2, user => user.Texting = TextingChoice.Off), Group(1, user => user.PrimaryNumber = null)]);

        Assert.Equal((3, 2, 1), (impact.Gain, impact.Unchanged, impact.StayBlocked));
    }

    [Fact]
    public void Advisory_rules_block_nobody_in_an_impact()
    {
        var advisory = Some.Policy(advisory: RuleSet.Of(RuleCode.AddOn));
        var after = Some.Organization(organization => organization.HasAddOn = false);
        advisory.Assess(after);

        Assert.True(TextingImpact.OfOrganization(advisory, Some.Organization(), after, [Group(3)]).ChangesNobody);
    }

    [Fact]
    public void Without_users_there_is_no_impact() =>
        Assert.Equal((0, true), (OfOrganization(_ => { }).Total, OfOrganization(_ => { }).ChangesNobody));

    private static TextingImpact OfOrganization(Action<Organization> change, params TextingGroup[] groups) =>
        TextingImpact.OfOrganization(Policy, Some.Organization(), Assessed(Some.Organization(change)), groups);

    private static Organization On() => Some.Organization(organization => organization.TextingDefault = TextingChoice.On);

    private static Organization Assessed(Organization organization)
    {
        Policy.Assess(organization);
        return organization;
    }

    private static TextingGroup Group(int count, Action<User>? but = null)
    {
        var user = Some.User(but);
        Policy.Assess(user, Some.Location());
        return Some.Group(user, count);
    }
}
