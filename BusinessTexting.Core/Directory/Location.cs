using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Directory;

/// <summary>A site with a country and one PSTN connection.</summary>
public sealed class Location
{
    public const int NameLength = 128;

    public long Id { get; init; }

    /// <summary>Unique within the organization as it is compared.</summary>
    public required string Name
    {
        get;
        set
        {
            if (value != field)
            {
                NameKey = ComparisonKey.Of(value);
            }

            field = value;
        }
    }

    public required CountryCode Country { get; set; }

    public PstnConnection PstnConnection { get; set; }

    /// <summary>The location default, an addition of ours: the original has no switch at locations.</summary>
    public TextingChoice TextingDefault { get; set; }

    /// <summary>How the location's rules turned out for the facts above, kept by <see cref="EligibilityPolicy.Assess(Location)"/>.</summary>
    public RuleSet NotMet { get; set; }

    /// <summary>Number of changes so far; the concurrency token.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The name as it is compared. Stored, as <see cref="User.EmailKey"/> is.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Takes the key of today's way of comparing, once nobody else has it.</summary>
    public void TakeTodaysKey() => NameKey = ComparisonKey.Of(Name);
}
