namespace BusinessTexting.Core.Eligibility;

/// <summary>One requirement for business texting. The class name is the sentence; no state, no clock, no I/O.</summary>
public interface IEligibilityRule<in TFacts>
{
    RuleCode Code { get; }

    Finding Judge(TFacts facts);
}
