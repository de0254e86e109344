using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Organizations;

/// <summary>The organization needs a Cisco Calling Plan for the US or Canada (help article).</summary>
public sealed class CallingPlanMustCoverUsOrCanada : IEligibilityRule<Organization>
{
    public RuleCode Code => RuleCode.CallingPlan;

    public Finding Judge(Organization facts)
    {
        var countries = string.Join(", ", facts.CallingPlanCountries);
        var evidence = new Evidence(EvidenceKind.CallingPlanCountries, countries);
        if (facts.CallingPlanCountries.Any(country => country.IsServed))
        {
            return Finding.Met(Code, evidence);
        }

        Reason reason = countries is "" ? new Reason.NoCallingPlan() : new Reason.CallingPlanElsewhere(countries);
        return Finding.NotMet(Code, reason, evidence);
    }
}
