using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Organizations;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Organizations;

public class CallingPlanMustCoverUsOrCanadaTests
{
    [Theory]
    [InlineData("US")]
    [InlineData("CA")]
    [InlineData("GB", "CA")]
    public void A_plan_for_the_us_or_canada_is_enough(params string[] countries) => FindingAssert.Equal(
        Finding.Met(RuleCode.CallingPlan, new Evidence(EvidenceKind.CallingPlanCountries, string.Join(", ", countries))),
        Judge(countries));

    [Fact]
    public void Without_a_plan_there_is_no_texting() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.CallingPlan, new Reason.NoCallingPlan(), new Evidence(EvidenceKind.CallingPlanCountries, "")),
        Judge());

    [Fact]
    public void A_plan_for_other_countries_is_not_enough_and_they_are_named() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.CallingPlan, new Reason.CallingPlanElsewhere("GB, DE"), new Evidence(EvidenceKind.CallingPlanCountries, "GB, DE")),
        Judge("GB", "DE"));

    private static Finding Judge(params string[] countries) => new CallingPlanMustCoverUsOrCanada().Judge(
        Some.Organization(organization => organization.CallingPlanCountries = [.. countries.Select(CountryCode.Parse)]));
}
