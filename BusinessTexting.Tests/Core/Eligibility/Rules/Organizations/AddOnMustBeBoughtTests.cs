using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Organizations;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Organizations;

public class AddOnMustBeBoughtTests
{
    [Fact]
    public void With_the_add_on_the_organization_may_text() => FindingAssert.Equal(
        Finding.Met(RuleCode.AddOn, new Evidence(EvidenceKind.AddOn, "True")),
        new AddOnMustBeBought().Judge(Some.Organization()));

    [Fact]
    public void Without_the_add_on_it_may_not() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.AddOn, new Reason.NoAddOn(), new Evidence(EvidenceKind.AddOn, "False")),
        new AddOnMustBeBought().Judge(Some.Organization(organization => organization.HasAddOn = false)));
}
