using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Locations;

/// <summary>Texting works only at US and Canada locations (help article).</summary>
public sealed class LocationMustBeInUsOrCanada : IEligibilityRule<Location?>
{
    public RuleCode Code => RuleCode.LocationCountry;

    public Finding Judge(Location? facts)
    {
        if (facts is null)
        {
            return Finding.Skipped(Code, because: RuleCode.Location);
        }

        var evidence = new Evidence(EvidenceKind.LocationCountry, facts.Country.Value);
        return facts.Country.IsServed
            ? Finding.Met(Code, evidence)
            : Finding.NotMet(Code, new Reason.CountryNotServed(facts.Name, facts.Country), evidence);
    }
}
