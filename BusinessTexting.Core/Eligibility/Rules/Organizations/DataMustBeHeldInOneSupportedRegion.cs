using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Organizations;

/// <summary>Data that spans unsupported regions rules texting out (tech note 220198).</summary>
public sealed class DataMustBeHeldInOneSupportedRegion : IEligibilityRule<Organization>
{
    public RuleCode Code => RuleCode.DataRegion;

    public Finding Judge(Organization facts)
    {
        var evidence = new Evidence(EvidenceKind.DataRegion, facts.DataRegion.ToString());
        return facts.DataRegion switch
        {
            DataRegion.Supported => Finding.Met(Code, evidence),
            DataRegion.Unsupported => Finding.NotMet(Code, new Reason.DataRegionUnsupported(), evidence),
            _ => Finding.Unknown(Code, new Reason.DataRegionUnknown(), evidence),
        };
    }
}
