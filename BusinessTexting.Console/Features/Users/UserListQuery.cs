using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Which users a list shows, in which order; everything null or empty shows all.</summary>
public sealed record UserListQuery
{
    public const int PageSize = 50;

    /// <summary>No name, e-mail or number is longer.</summary>
    public const int SearchLength = User.EmailLength;

    /// <summary>Far beyond any list, and still a number of rows that fits.</summary>
    public const int LastPage = 10_000_000;

    /// <summary>Any part of name, e-mail or number, ignoring case; shorter than three letters: their beginning.</summary>
    public string Search { get; init; } = "";

    public TextingState? State { get; init; }

    /// <summary>Only users for whom this rule is not met, blocking or not.</summary>
    public RuleCode? Rule { get; init; }

    /// <summary>Only users of this location; <see cref="NoLocation"/> for those without one.</summary>
    public long? LocationId { get; init; }

    public UserOverride? Override { get; init; }

    public UserStatus? Status { get; init; }

    public UserSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1 on.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Stands in <see cref="LocationId"/> for having no location.</summary>
    public const long NoLocation = 0;

    public bool IsFiltered => Search is not "" || State is not null || Rule is not null || LocationId is not null || Override is not null || Status is not null;
}

/// <summary>A filter on the user setting.</summary>
public enum UserOverride
{
    /// <summary>Follows location and organization.</summary>
    None,

    /// <summary>Overridden, on or off.</summary>
    Any,
    On,
    Off,
}

/// <summary>What a list of users is sorted by; equal ones by name.</summary>
public enum UserSort
{
    Name,
    Email,
    Location,
    Number,
    Texting,
    Status,
}
