namespace BusinessTexting.Core.Eligibility;

/// <summary>How one rule turned out.</summary>
public enum FindingResult
{
    Met,
    NotMet,

    /// <summary>The facts the rule needs are not known. Never blocks, except an unknown app version where the policy says so.</summary>
    Unknown,

    /// <summary>The rule depends on one that is not met.</summary>
    Skipped,
}
