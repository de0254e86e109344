using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Organizations;

/// <summary>The Business Texting add-on is bought through a partner, together with the calling plan (help article).</summary>
public sealed class AddOnMustBeBought : IEligibilityRule<Organization>
{
    public RuleCode Code => RuleCode.AddOn;

    public Finding Judge(Organization facts)
    {
        var evidence = new Evidence(EvidenceKind.AddOn, facts.HasAddOn.ToString());
        return facts.HasAddOn ? Finding.Met(Code, evidence) : Finding.NotMet(Code, new Reason.NoAddOn(), evidence);
    }
}
