using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Directory;

/// <summary>A person of the organization: who they are, what their texting depends on, and what was chosen for them.</summary>
public sealed class User
{
    public const int EmailLength = 254;
    public const int NameLength = 128;
    public const int ExtensionLength = 16;

    public long Id { get; init; }

    /// <summary>Unique within the organization as it is compared; kept as it was written.</summary>
    public required string Email
    {
        get;
        set
        {
            if (value != field)
            {
                EmailKey = ComparisonKey.Of(value);
            }

            field = value;
        }
    }

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    /// <summary>As entered; see <see cref="Name"/> for what is shown.</summary>
    public string DisplayName { get; set; } = "";

    public UserStatus Status { get; set; }

    public string Extension { get; set; } = "";

    /// <summary>The primary telephone number; null when none is assigned. An extension is not one.</summary>
    public PhoneNumber? PrimaryNumber { get; set; }

    public long? LocationId { get; set; }

    public CallingLicense License { get; set; }

    public NumberSource NumberSource { get; set; }

    public NumberTexting NumberTexting { get; set; }

    /// <summary>The newest desktop app seen, as its text was given; may be unreadable, and is empty when none was seen.</summary>
    public string DesktopAppVersion { get; set; } = "";

    /// <summary>The newest mobile app seen, as its text was given; may be unreadable, and is empty when none was seen.</summary>
    public string MobileAppVersion { get; set; } = "";

    /// <summary>The user setting: the organization default, or an override. It always wins over location and organization.</summary>
    public TextingChoice Texting { get; set; }

    /// <summary>The location and user rules that are not met, kept by <see cref="EligibilityPolicy.Assess(User, Location?)"/>.</summary>
    public RuleSet NotMet { get; set; }

    /// <summary>The location and user rules whose facts are not known.</summary>
    public RuleSet Unknown { get; set; }

    /// <summary>The user setting, else the location default; <see cref="TextingChoice.Inherit"/> when the organization decides. Kept by <see cref="EligibilityPolicy.Assess(User, Location?)"/>.</summary>
    public TextingChoice TextingBelowOrganization { get; set; }

    /// <summary>The location's name as lists sort it, kept by <see cref="EligibilityPolicy.Assess(User, Location?)"/>; empty without a location.</summary>
    public string LocationKey { get; set; } = "";

    /// <summary>Number of changes so far; the concurrency token.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The display name, else first and last name, else the e-mail.</summary>
    public string Name => (DisplayName, FirstName, LastName) switch
    {
        ({ Length: > 0 }, _, _) => DisplayName,
        (_, "", "") => Email,
        _ => $"{FirstName} {LastName}".Trim(),
    };

    /// <summary>The e-mail as it is compared and printed: in lower case. Stored, and made anew only with another e-mail, because of two users who
    /// were told apart by an earlier way of comparing one has to keep the earlier key.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>The name as lists sort it.</summary>
    public string NameKey
    {
        get => SearchKey.Of(Name);
        private set { }
    }

    /// <summary>What search looks through: name, e-mail and the digits of the number, with the country code and, for +1 numbers, without, each
    /// behind a line feed, so that one pattern finds any part and another one any beginning.</summary>
    public string SearchText
    {
        get => $"\n{NameKey}\n{SearchKey.Of(Email)}{SearchableNumber}";
        private set { }
    }

    /// <summary>Which of the stored texts today's rules would not store like this. Stored, so that the few are found without reading all.</summary>
    public StoredMarks Marks
    {
        get => StoredValue.MarksOf(this);
        private set { }
    }

    /// <summary>Takes the key of today's way of comparing, once nobody else has it.</summary>
    public void TakeTodaysKey() => EmailKey = ComparisonKey.Of(Email);

    private string SearchableNumber => PrimaryNumber switch
    {
        null => "",
        { IsNorthAmerican: true } number => $"\n{number.Value.AsSpan(1)}\n{number.Value.AsSpan(2)}",
        var number => $"\n{number.Value.AsSpan(1)}",
    };
}
