namespace BusinessTexting.Core.Eligibility;

/// <summary>The outcome of every rule for one user. The decision is read off the findings, so that it cannot disagree with them.</summary>
public sealed class EligibilityVerdict
{
    private readonly EligibilityPolicy _policy;

    internal EligibilityVerdict(EligibilityPolicy policy, IReadOnlyList<Finding> findings)
    {
        _policy = policy;
        Findings = findings;
        foreach (var finding in findings)
        {
            NotMet = finding.Result is FindingResult.NotMet ? NotMet.With(finding.Rule) : NotMet;
            Unknown = finding.Result is FindingResult.Unknown ? Unknown.With(finding.Rule) : Unknown;
        }
    }

    /// <summary>Every rule's finding, met or not, in the order of display.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The rules that are not met, blocking and advisory alike.</summary>
    public RuleSet NotMet { get; }

    public RuleSet Unknown { get; }

    /// <summary>The rules because of which texting is blocked; empty for an eligible user.</summary>
    public RuleSet BlockedBy => _policy.BlockedBy(NotMet, Unknown);

    /// <summary>The rules the policy reports and never lets block, whatever they found.</summary>
    public RuleSet Advisory => _policy.Advisory;

    public bool IsBlocked => !BlockedBy.IsEmpty;
}
