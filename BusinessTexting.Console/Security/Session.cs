namespace BusinessTexting.Console.Security;

/// <summary>One sign-in of one administrator, from one browser, until it ends.</summary>
public sealed class Session
{
    public required Guid Id { get; init; }

    public required long AdministratorId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When they last did anything, UTC, to about half a minute.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When they last proved who they are, UTC: by signing in, or by being asked again.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }

    /// <summary>UTC; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public required string Address { get; init; }

    /// <summary>As the browser names itself, cut to 200 characters.</summary>
    public required string Browser { get; init; }
}
