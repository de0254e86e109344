using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Security;

/// <summary>Lets one program ask over HTTP, as a role lets a person ask through pages.</summary>
public sealed class ApiKey
{
    public const int NameLength = 64;

    /// <summary>The longest that the secret before a rotation may go on working.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(7);

    public long Id { get; init; }

    /// <summary>What the record calls the program; unique among the keys that are not revoked, without regard to case.</summary>
    public required string Name { get; set; }

    public required Role Role { get; set; }

    /// <summary>SHA-256 of the secret, which is shown once and stored nowhere.</summary>
    public required byte[] SecretHash { get; set; }

    /// <summary>SHA-256 of the secret before the last rotation; null where that one works no more.</summary>
    public byte[]? PreviousSecretHash { get; set; }

    /// <summary>Until when the secret before the last rotation works, UTC; null without one.</summary>
    public DateTimeOffset? PreviousWorksUntil { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC; from then on the key opens nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>UTC; null while the key is in use.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>UTC, to about half a minute; null before the first use.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>What a <see cref="Role.Location"/> key is confined to; empty for other roles.</summary>
    public ICollection<ApiKeyLocation> Locations { get; } = [];

    /// <summary>Counted up by every change.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Whether a key that was made and ends then is over.</summary>
    public static bool HasExpired(DateTimeOffset createdAt, DateTimeOffset expiresAt, DateTimeOffset now) => !TimeLimit.Lasts(createdAt, expiresAt - createdAt, now);

    /// <summary>What the record calls it.</summary>
    public Change.Subject Subject => new(AuditResource.ApiKey, Id, Name);
}

/// <summary>One location of a key.</summary>
public sealed class ApiKeyLocation
{
    public long ApiKeyId { get; init; }

    public long LocationId { get; init; }
}
