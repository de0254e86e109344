using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Locations;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Locations;

public class UserMustHaveALocationTests
{
    [Fact]
    public void A_location_is_named() => FindingAssert.Equal(
        Finding.Met(RuleCode.Location, new Evidence(EvidenceKind.Location, "Austin HQ")),
        new UserMustHaveALocation().Judge(Some.Location()));

    [Fact]
    public void Without_a_location_there_is_no_texting() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.Location, new Reason.NoLocation(), new Evidence(EvidenceKind.Location, "")),
        new UserMustHaveALocation().Judge(null));
}
