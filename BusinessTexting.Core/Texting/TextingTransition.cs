using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Texting;

/// <summary>What becomes of some users who are alike.</summary>
/// <param name="BlockedBefore">The rules that block them before; empty for the eligible.</param>
/// <param name="BlockedAfter">Likewise afterwards.</param>
/// <param name="Count">How many users.</param>
public sealed record TextingTransition(TextingState Before, TextingState After, RuleSet BlockedBefore, RuleSet BlockedAfter, int Count)
{
    public ImpactEffect Effect => (Before, After) switch
    {
        (TextingState.Blocked, TextingState.Blocked) => ImpactEffect.StayBlocked,
        (not TextingState.On, TextingState.On) => ImpactEffect.Gain,
        (TextingState.On, not TextingState.On) => ImpactEffect.Lose,
        (TextingState.Off, TextingState.Blocked) => ImpactEffect.BecomeBlocked,
        (TextingState.Blocked, TextingState.Off) => ImpactEffect.BecomeEligible,
        _ => ImpactEffect.Unchanged,
    };
}
