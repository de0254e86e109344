using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Locations;

/// <summary>Texting is a capability of locations, so a user needs one.</summary>
public sealed class UserMustHaveALocation : IEligibilityRule<Location?>
{
    public RuleCode Code => RuleCode.Location;

    public Finding Judge(Location? facts)
    {
        var evidence = new Evidence(EvidenceKind.Location, facts?.Name ?? "");
        return facts is null ? Finding.NotMet(Code, new Reason.NoLocation(), evidence) : Finding.Met(Code, evidence);
    }
}
