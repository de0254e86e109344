using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Organizations;

/// <summary>Online and trial customers cannot use business texting (help article).</summary>
public sealed class CustomerMustBeEnterprise : IEligibilityRule<Organization>
{
    public RuleCode Code => RuleCode.CustomerType;

    public Finding Judge(Organization facts)
    {
        var evidence = new Evidence(EvidenceKind.CustomerType, facts.CustomerType.ToString());
        return facts.CustomerType is CustomerType.Enterprise
            ? Finding.Met(Code, evidence)
            : Finding.NotMet(Code, new Reason.CustomerTypeNotEligible(facts.CustomerType), evidence);
    }
}
