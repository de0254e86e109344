using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Locations;

/// <summary>A local gateway or a cloud connected PSTN does not carry business texts (help article).</summary>
public sealed class LocationMustUseCiscoPstn : IEligibilityRule<Location?>
{
    public RuleCode Code => RuleCode.CiscoPstn;

    public Finding Judge(Location? facts)
    {
        if (facts is null)
        {
            return Finding.Skipped(Code, because: RuleCode.Location);
        }

        var evidence = new Evidence(EvidenceKind.PstnConnection, facts.PstnConnection.ToString());
        return facts.PstnConnection is PstnConnection.CiscoPstn
            ? Finding.Met(Code, evidence)
            : Finding.NotMet(Code, new Reason.NotCiscoPstn(facts.Name, facts.PstnConnection), evidence);
    }
}
