using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Directory;

/// <summary>The customer whose users may text. One console database holds one organization.</summary>
public sealed class Organization
{
    /// <summary>The organization's only row.</summary>
    public const long OnlyId = 1;

    public const int NameLength = 128;

    public long Id { get; init; } = OnlyId;

    public required string Name { get; set; }

    public CustomerType CustomerType { get; set; }

    /// <summary>The countries a Cisco Calling Plan was bought for; may be empty.</summary>
    public IReadOnlyList<CountryCode> CallingPlanCountries { get; set; } = [];

    /// <summary>Whether the Business Texting add-on was bought.</summary>
    public bool HasAddOn { get; set; }

    public DataRegion DataRegion { get; set; }

    /// <summary>The organization's one switch: <see cref="TextingChoice.On"/> or <see cref="TextingChoice.Off"/>, never inherited. Off for a new organization.</summary>
    public TextingChoice TextingDefault { get; set; } = TextingChoice.Off;

    /// <summary>How the organization's rules turned out for the facts above, kept by <see cref="EligibilityPolicy.Assess(Organization)"/>.</summary>
    public RuleSet NotMet { get; set; }

    public RuleSet Unknown { get; set; }

    /// <summary>Number of changes so far; the concurrency token.</summary>
    public int Version { get; set; } = 1;
}
