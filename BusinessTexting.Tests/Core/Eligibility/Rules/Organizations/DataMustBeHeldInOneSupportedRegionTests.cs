using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Organizations;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Organizations;

public class DataMustBeHeldInOneSupportedRegionTests
{
    [Fact]
    public void A_supported_region_is_fine() => FindingAssert.Equal(
        Finding.Met(RuleCode.DataRegion, new Evidence(EvidenceKind.DataRegion, "Supported")),
        Judge(DataRegion.Supported));

    [Fact]
    public void Unsupported_regions_are_not() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.DataRegion, new Reason.DataRegionUnsupported(), new Evidence(EvidenceKind.DataRegion, "Unsupported")),
        Judge(DataRegion.Unsupported));

    [Fact]
    public void A_region_nobody_entered_is_unknown() => FindingAssert.Equal(
        Finding.Unknown(RuleCode.DataRegion, new Reason.DataRegionUnknown(), new Evidence(EvidenceKind.DataRegion, "Unknown")),
        Judge(DataRegion.Unknown));

    private static Finding Judge(DataRegion region) =>
        new DataMustBeHeldInOneSupportedRegion().Judge(Some.Organization(organization => organization.DataRegion = region));
}
