using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility;

public class EligibilityVerdictTests
{
    private static readonly Organization BlockedOrganization = Some.Organization(organization =>
    {
        organization.CustomerType = CustomerType.Trial;
        organization.CallingPlanCountries = [];
        organization.HasAddOn = false;
        organization.DataRegion = DataRegion.Unsupported;
    });

    private static readonly Location BlockedLocation = Some.Location(location =>
    {
        location.Country = CountryCode.Parse("GB");
        location.PstnConnection = PstnConnection.PremisesBasedPstn;
    });

    private static readonly User BlockedUser = Some.User(user =>
    {
        user.License = CallingLicense.None;
        user.PrimaryNumber = PhoneNumber.Parse("+442079460142");
        user.NumberSource = NumberSource.Other;
        user.DesktopAppVersion = "42.9";
    });

    [Fact]
    public void Who_meets_every_rule_is_eligible()
    {
        var verdict = EligibilityPolicy.Default.Judge(Some.Organization(), Some.Location(), Some.User());

        Assert.False(verdict.IsBlocked);
        Assert.All(verdict.Findings, finding => Assert.Equal((FindingResult.Met, (Reason?)null), (finding.Result, finding.Reason)));
    }

    [Fact]
    public void All_failing_rules_are_reported_never_only_the_first()
    {
        var verdict = EligibilityPolicy.Default.Judge(BlockedOrganization, BlockedLocation, BlockedUser);

        Assert.Equal(
            "customer-type;calling-plan;add-on;data-region;location-country;cisco-pstn;calling-license;number-source;number-texting;app-version",
            verdict.NotMet.ToString());
        Assert.Equal(verdict.NotMet, verdict.BlockedBy);
    }

    [Fact]
    public void Without_location_and_number_what_depends_on_them_is_skipped_and_does_not_count()
    {
        var verdict = EligibilityPolicy.Default.Judge(Some.Organization(), location: null, Some.User(user => user.PrimaryNumber = null));

        Assert.Equal("location;primary-number", verdict.NotMet.ToString());
        Assert.Equal(
            [RuleCode.LocationCountry, RuleCode.CiscoPstn, RuleCode.NumberSource, RuleCode.NumberTexting],
            verdict.Findings.Where(finding => finding.Result is FindingResult.Skipped).Select(finding => finding.Rule));
    }

    [Fact]
    public void What_is_not_known_is_reported_and_blocks_nobody()
    {
        var organization = Some.Organization(organization => organization.DataRegion = DataRegion.Unknown);
        var user = Some.User(user => (user.License, user.DesktopAppVersion) = (CallingLicense.Unknown, "latest"));

        var verdict = EligibilityPolicy.Default.Judge(organization, Some.Location(), user);

        Assert.Equal("data-region;calling-license;app-version", verdict.Unknown.ToString());
        Assert.True(verdict.NotMet.IsEmpty);
        Assert.False(verdict.IsBlocked);
    }

    [Fact]
    public void A_proper_primary_number_clears_its_rule_with_no_other_action()
    {
        var user = Some.User(user => user.PrimaryNumber = null);
        Assert.True(EligibilityPolicy.Default.Judge(Some.Organization(), Some.Location(), user).IsBlocked);

        user.PrimaryNumber = Some.Number;

        Assert.False(EligibilityPolicy.Default.Judge(Some.Organization(), Some.Location(), user).IsBlocked);
    }

    [Fact]
    public void Status_and_choice_change_no_verdict() => ForAll.Holds(Any.Situation, Any.OneOf<UserStatus>(), Any.Choice, (situation, status, choice) =>
    {
        var before = situation.Verdict;
        (situation.User.Status, situation.User.Texting) = (status, choice);

        Assert.Equal((before.NotMet, before.Unknown), (situation.Verdict.NotMet, situation.Verdict.Unknown));
    });

    [Fact]
    public void Every_rule_gives_one_finding_in_the_order_of_display() => ForAll.Holds(Any.Situation, situation =>
        Assert.Equal(RuleCodes.All, situation.Verdict.Findings.Select(finding => finding.Rule)));

    [Fact]
    public void The_codes_explained_are_the_codes_decided_on() => ForAll.Holds(Any.Situation, situation =>
    {
        var verdict = situation.Verdict;

        Assert.Equal(Found(verdict, FindingResult.NotMet), verdict.NotMet.InOrder());
        Assert.Equal(Found(verdict, FindingResult.Unknown), verdict.Unknown.InOrder());
        Assert.True(verdict.BlockedBy.Without(verdict.NotMet | verdict.Unknown).IsEmpty);
    });

    [Fact]
    public void A_rule_is_skipped_exactly_when_the_one_it_depends_on_is_not_met() => ForAll.Holds(Any.Situation, situation =>
    {
        var skipped = Found(situation.Verdict, FindingResult.Skipped);
        var dependent = situation.Verdict.Findings.Where(finding => (finding.Rule switch
        {
            RuleCode.LocationCountry or RuleCode.CiscoPstn => situation.Location is null,
            RuleCode.NumberSource or RuleCode.NumberTexting => situation.User.PrimaryNumber is null,
            _ => false,
        }));

        Assert.Equal(dependent.Select(finding => finding.Rule), skipped);
    });

    [Fact]
    public void Every_finding_but_a_met_one_has_a_reason_and_every_one_but_a_skipped_one_evidence() => ForAll.Holds(Any.Situation, situation =>
        Assert.All(situation.Verdict.Findings, finding =>
        {
            Assert.True(finding.Result is FindingResult.Met || finding.Reason is not null);
            Assert.Equal(finding.Result is FindingResult.Skipped, finding.Evidence is []);
        }));

    private static IEnumerable<RuleCode> Found(EligibilityVerdict verdict, FindingResult result) =>
        verdict.Findings.Where(finding => finding.Result == result).Select(finding => finding.Rule);
}
