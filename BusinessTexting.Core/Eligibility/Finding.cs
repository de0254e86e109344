namespace BusinessTexting.Core.Eligibility;

/// <summary>What one rule found.</summary>
/// <param name="Reason">Why; null where Met says it all.</param>
/// <param name="Evidence">The values the rule looked at; empty for a skipped rule.</param>
public sealed record Finding(RuleCode Rule, FindingResult Result, Reason? Reason, IReadOnlyList<Evidence> Evidence)
{
    public static Finding Met(RuleCode rule, params IReadOnlyList<Evidence> evidence) => new(rule, FindingResult.Met, Reason: null, evidence);

    public static Finding Met(RuleCode rule, Reason note, params IReadOnlyList<Evidence> evidence) => new(rule, FindingResult.Met, note, evidence);

    public static Finding NotMet(RuleCode rule, Reason reason, params IReadOnlyList<Evidence> evidence) => new(rule, FindingResult.NotMet, reason, evidence);

    public static Finding Unknown(RuleCode rule, Reason reason, params IReadOnlyList<Evidence> evidence) => new(rule, FindingResult.Unknown, reason, evidence);

    public static Finding Skipped(RuleCode rule, RuleCode because) => new(rule, FindingResult.Skipped, new Reason.DependsOn(because), []);
}
