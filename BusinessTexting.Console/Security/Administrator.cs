using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Identity;

namespace BusinessTexting.Console.Security;

/// <summary>Who can sign in to the console. E-mail and user name are the same.</summary>
public sealed class Administrator : IdentityUser<long>
{
    /// <summary>As colleagues and the record know them.</summary>
    public required string Name { get; set; }

    public required Role Role { get; set; }

    /// <summary>Kept, because the record names them, but cannot sign in.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>SHA-256 of the secret in the one-time link that lets them choose a password; null when no link is open.</summary>
    public byte[]? LinkHash { get; set; }

    /// <summary>When that link was made, UTC; null for one that is older than this column.</summary>
    public DateTimeOffset? LinkCreatedAt { get; set; }

    /// <summary>When that link stops working, UTC.</summary>
    public DateTimeOffset? LinkExpiresAt { get; set; }

    /// <summary>What <see cref="Role.Location"/> confines them to; empty for other roles.</summary>
    public ICollection<AdministratorLocation> Locations { get; } = [];

    /// <summary>Counted up by every change of role, locations or standing.</summary>
    public int Version { get; set; } = 1;

    /// <summary>What the record calls them.</summary>
    public Change.Subject Subject => new(AuditResource.Administrator, Id, Email!);

    /// <summary>Invited or reset, and has not chosen a password yet: no way in but the one-time link.</summary>
    public bool IsInvited => PasswordHash is null;

    /// <summary>Whether the link of <see cref="LinkHash"/> still works.</summary>
    public bool HasLinkAt(DateTimeOffset now) =>
        !IsDisabled && LinkExpiresAt is { } end && TimeLimit.Lasts(LinkCreatedAt ?? now, end - (LinkCreatedAt ?? now), now);
}

/// <summary>One location of a Location administrator.</summary>
public sealed class AdministratorLocation
{
    public long AdministratorId { get; init; }

    public long LocationId { get; init; }
}
