using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Console.Data;

/// <summary>What the stored findings were made with, so that a changed policy is noticed at start.</summary>
public sealed class PolicyInForce
{
    public const long OnlyId = 1;

    public long Id { get; init; } = OnlyId;

    /// <summary>The thresholds and the version of the rules; which rules block is looked up on reading and not stored.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>Raise the number whenever a rule judges the same facts differently than before.</summary>
    public static string FingerprintOf(EligibilityPolicy policy) =>
        $"rules 1; desktop {policy.MinimumDesktopVersion}; mobile {policy.MinimumMobileVersion}";
}
