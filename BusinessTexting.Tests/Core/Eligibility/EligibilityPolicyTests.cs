using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility;

public class EligibilityPolicyTests
{
    [Fact]
    public void By_default_all_rules_block_and_an_unknown_app_version_advises()
    {
        var policy = EligibilityPolicy.Default;

        Assert.Equal(RuleSet.All, policy.Blocking);
        Assert.Equal(RuleSet.None, policy.BlockingWhenUnknown);
        Assert.Equal(("42.12", "43.2"), (policy.MinimumDesktopVersion.ToString(), policy.MinimumMobileVersion.ToString()));
    }

    [Fact]
    public void An_advisory_rule_is_reported_and_does_not_block()
    {
        var policy = Some.Policy(advisory: RuleSet.Of(RuleCode.AddOn));

        var verdict = policy.Judge(Some.Organization(organization => organization.HasAddOn = false), Some.Location(), Some.User());

        Assert.Equal("add-on", verdict.NotMet.ToString());
        Assert.False(verdict.IsBlocked);
        Assert.Equal(RuleSet.All.Without(RuleSet.Of(RuleCode.AddOn)), policy.Blocking);
    }

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    public void An_unknown_app_version_blocks_where_the_policy_says_so(string version)
    {
        var user = Some.User(user => user.DesktopAppVersion = version);

        var verdict = Some.Policy(unknownAppVersionBlocks: true).Judge(Some.Organization(), Some.Location(), user);

        Assert.True(verdict.NotMet.IsEmpty);
        Assert.Equal("app-version", verdict.BlockedBy.ToString());
    }

    [Theory]
    [InlineData("44.0", "43.2", true)]
    [InlineData("43.0", "43.1", false)]
    [InlineData("44.0", "42.5", false)]
    public void The_thresholds_are_the_policys(string minimumDesktop, string minimumMobile, bool isBlocked)
    {
        var policy = new EligibilityPolicy(
            AppVersion.Parse(minimumDesktop), AppVersion.Parse(minimumMobile), advisory: RuleSet.None, unknownAppVersionBlocks: false);
        var user = Some.User(user => (user.DesktopAppVersion, user.MobileAppVersion) = ("43.0", "43.1"));

        Assert.Equal(isBlocked, policy.Judge(Some.Organization(), Some.Location(), user).IsBlocked);
    }

    [Fact]
    public void Each_level_is_assessed_for_its_own_rules()
    {
        var organization = Some.Organization(organization => (organization.HasAddOn, organization.DataRegion) = (false, DataRegion.Unknown));
        var location = Some.Location(location => location.PstnConnection = PstnConnection.None);
        var user = Some.User(user => (user.License, user.DesktopAppVersion) = (CallingLicense.None, ""));

        EligibilityPolicy.Default.Assess(organization);
        EligibilityPolicy.Default.Assess(location);
        EligibilityPolicy.Default.Assess(user, location);

        Assert.Equal(("add-on", "data-region"), (organization.NotMet.ToString(), organization.Unknown.ToString()));
        Assert.Equal("cisco-pstn", location.NotMet.ToString());
        Assert.Equal(("cisco-pstn;calling-license", "app-version"), (user.NotMet.ToString(), user.Unknown.ToString()));
    }

    [Theory]
    [InlineData(TextingChoice.Inherit, TextingChoice.Inherit, TextingChoice.Inherit)]
    [InlineData(TextingChoice.Inherit, TextingChoice.On, TextingChoice.On)]
    [InlineData(TextingChoice.Inherit, TextingChoice.Off, TextingChoice.Off)]
    [InlineData(TextingChoice.On, TextingChoice.Off, TextingChoice.On)]
    [InlineData(TextingChoice.Off, TextingChoice.On, TextingChoice.Off)]
    public void Below_the_organization_the_user_setting_wins_over_the_location_default(TextingChoice user, TextingChoice location, TextingChoice decides)
    {
        var (someone, somewhere) = (Some.User(someone => someone.Texting = user), Some.Location(somewhere => somewhere.TextingDefault = location));

        EligibilityPolicy.Default.Assess(someone, somewhere);

        Assert.Equal(decides, someone.TextingBelowOrganization);
    }

    [Fact]
    public void A_user_without_a_location_inherits_from_the_organization() =>
        Assert.Equal(TextingChoice.Inherit, EligibilityPolicy.BelowOrganization(TextingChoice.Inherit, location: null));

    [Fact]
    public void A_blocking_rule_that_is_not_met_always_blocks() => ForAll.Holds(Any.Situation, situation =>
        Assert.True((situation.Verdict.NotMet & situation.Policy.Blocking).IsEmpty || situation.Texting.State is TextingState.Blocked));

    [Fact]
    public void Nothing_unknown_blocks_but_an_app_version_where_the_policy_says_so() => ForAll.Holds(Any.Situation, situation =>
    {
        var blockingWhenUnknown = situation.Policy.UnknownAppVersionBlocks ? RuleSet.Of(RuleCode.AppVersion) : RuleSet.None;
        var verdict = situation.Verdict;

        Assert.Equal((verdict.NotMet & situation.Policy.Blocking) | (verdict.Unknown & blockingWhenUnknown), verdict.BlockedBy);
    });

    [Fact]
    public void What_is_stored_at_both_levels_adds_up_to_the_verdict() => ForAll.Holds(Any.Situation, situation =>
    {
        var (organization, user) = (situation.Organization, situation.User);

        Assert.Equal(situation.Verdict.NotMet, organization.NotMet | user.NotMet);
        Assert.Equal(situation.Verdict.Unknown, organization.Unknown | user.Unknown);
        Assert.Equal(situation.Verdict.BlockedBy, situation.Policy.BlockedBy(organization.NotMet | user.NotMet, organization.Unknown | user.Unknown));
    });

    [Fact]
    public void Reassessing_after_a_change_of_location_equals_assessing_in_full() => ForAll.Holds(Any.Situation, Any.Location, (situation, after) =>
    {
        var (policy, user) = (situation.Policy, situation.User);
        var unknown = user.Unknown;
        var reassessed = policy.Reassess(user.NotMet, user.NumberSource, after);

        policy.Assess(user, after);

        Assert.Equal((user.NotMet, user.Unknown), (reassessed, unknown));
    });
}
