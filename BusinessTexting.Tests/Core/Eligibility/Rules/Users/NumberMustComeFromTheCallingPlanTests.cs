using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Users;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Users;

public class NumberMustComeFromTheCallingPlanTests
{
    private static readonly Location Gateway = Some.Location(location => location.PstnConnection = PstnConnection.PremisesBasedPstn);

    [Fact]
    public void A_number_of_the_calling_plan_is_fine() => FindingAssert.Equal(
        Finding.Met(RuleCode.NumberSource, new Evidence(EvidenceKind.NumberSource, "CiscoCallingPlan")),
        Judge(NumberSource.CiscoCallingPlan, Some.Location()));

    [Fact]
    public void A_stated_source_counts_whatever_the_location_is() =>
        Assert.Equal(FindingResult.Met, Judge(NumberSource.CiscoCallingPlan, Gateway).Result);

    [Fact]
    public void A_number_from_elsewhere_is_not() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.NumberSource, new Reason.NumberFromElsewhere(), new Evidence(EvidenceKind.NumberSource, "Other")),
        Judge(NumberSource.Other, Some.Location()));

    [Fact]
    public void A_source_nobody_stated_is_read_as_the_calling_plan_where_the_location_has_cisco_pstn() => FindingAssert.Equal(
        Finding.Met(
            RuleCode.NumberSource,
            new Reason.NumberSourceReadAsCallingPlan("Austin HQ"),
            new Evidence(EvidenceKind.NumberSource, "Unspecified"),
            new Evidence(EvidenceKind.PstnConnection, "CiscoPstn")),
        Judge(NumberSource.Unspecified, Some.Location()));

    [Fact]
    public void It_is_read_as_other_where_the_location_has_another_connection() => FindingAssert.Equal(
        Finding.NotMet(
            RuleCode.NumberSource,
            new Reason.NumberSourceReadAsOther("Austin HQ"),
            new Evidence(EvidenceKind.NumberSource, "Unspecified"),
            new Evidence(EvidenceKind.PstnConnection, "PremisesBasedPstn")),
        Judge(NumberSource.Unspecified, Gateway));

    [Fact]
    public void It_is_read_as_other_without_a_location() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.NumberSource, new Reason.NumberSourceReadAsOther(Location: null), new Evidence(EvidenceKind.NumberSource, "Unspecified")),
        Judge(NumberSource.Unspecified, location: null));

    [Fact]
    public void The_source_alone_counts_not_the_numbers_country()
    {
        var user = Some.User(user => user.PrimaryNumber = PhoneNumber.Parse("+442079460142"));

        Assert.Equal(FindingResult.Met, new NumberMustComeFromTheCallingPlan().Judge(new UserFacts(user, Some.Location())).Result);
    }

    [Fact]
    public void Without_a_primary_number_its_source_is_skipped()
    {
        var user = Some.User(user => (user.PrimaryNumber, user.NumberSource) = (null, NumberSource.Other));

        FindingAssert.Equal(
            Finding.Skipped(RuleCode.NumberSource, because: RuleCode.PrimaryNumber),
            new NumberMustComeFromTheCallingPlan().Judge(new UserFacts(user, Some.Location())));
    }

    private static Finding Judge(NumberSource source, Location? location) =>
        new NumberMustComeFromTheCallingPlan().Judge(new UserFacts(Some.User(user => user.NumberSource = source), location));
}
