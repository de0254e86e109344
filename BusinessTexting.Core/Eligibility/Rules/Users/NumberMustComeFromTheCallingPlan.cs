using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Users;

/// <summary>The primary number must be assigned by the Cisco Calling Plan (help article). The source alone counts, whatever the number's country.</summary>
public sealed class NumberMustComeFromTheCallingPlan : IEligibilityRule<UserFacts>
{
    public RuleCode Code => RuleCode.NumberSource;

    /// <summary>A source that is not stated is read as the calling plan while the location has Cisco PSTN, and as other otherwise.</summary>
    public static bool ComesFromTheCallingPlan(NumberSource source, Location? location) =>
        source is NumberSource.CiscoCallingPlan
        || (source is NumberSource.Unspecified && location?.PstnConnection is PstnConnection.CiscoPstn);

    public Finding Judge(UserFacts facts)
    {
        if (facts.User.PrimaryNumber is null)
        {
            return Finding.Skipped(Code, because: RuleCode.PrimaryNumber);
        }

        var (source, location) = (facts.User.NumberSource, facts.Location);
        IReadOnlyList<Evidence> evidence = source is NumberSource.Unspecified && location is not null
            ? [new(EvidenceKind.NumberSource, source.ToString()), new(EvidenceKind.PstnConnection, location.PstnConnection.ToString())]
            : [new(EvidenceKind.NumberSource, source.ToString())];

        return (ComesFromTheCallingPlan(source, location), source) switch
        {
            (true, NumberSource.Unspecified) => Finding.Met(Code, new Reason.NumberSourceReadAsCallingPlan(location!.Name), evidence),
            (true, _) => Finding.Met(Code, evidence),
            (false, NumberSource.Unspecified) => Finding.NotMet(Code, new Reason.NumberSourceReadAsOther(location?.Name), evidence),
            _ => Finding.NotMet(Code, new Reason.NumberFromElsewhere(), evidence),
        };
    }
}
