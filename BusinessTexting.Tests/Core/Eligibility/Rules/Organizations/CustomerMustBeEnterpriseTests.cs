using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Organizations;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Organizations;

public class CustomerMustBeEnterpriseTests
{
    [Fact]
    public void An_enterprise_customer_may_text() => FindingAssert.Equal(
        Finding.Met(RuleCode.CustomerType, new Evidence(EvidenceKind.CustomerType, "Enterprise")),
        Judge(CustomerType.Enterprise));

    [Theory]
    [InlineData(CustomerType.Online)]
    [InlineData(CustomerType.Trial)]
    public void Online_and_trial_customers_may_not(CustomerType type) => FindingAssert.Equal(
        Finding.NotMet(RuleCode.CustomerType, new Reason.CustomerTypeNotEligible(type), new Evidence(EvidenceKind.CustomerType, type.ToString())),
        Judge(type));

    private static Finding Judge(CustomerType type) =>
        new CustomerMustBeEnterprise().Judge(Some.Organization(organization => organization.CustomerType = type));
}
