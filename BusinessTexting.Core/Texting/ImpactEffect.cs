namespace BusinessTexting.Core.Texting;

/// <summary>What a change does to one user.</summary>
public enum ImpactEffect
{
    /// <summary>On before and after, or Off before and after.</summary>
    Unchanged,

    /// <summary>Can text afterwards, could not before.</summary>
    Gain,

    /// <summary>Could text before, cannot afterwards, whether switched off or blocked.</summary>
    Lose,

    /// <summary>Off before, blocked afterwards: nothing is lost yet.</summary>
    BecomeBlocked,

    /// <summary>Blocked before, eligible and off afterwards: nothing is gained yet.</summary>
    BecomeEligible,

    StayBlocked,
}
