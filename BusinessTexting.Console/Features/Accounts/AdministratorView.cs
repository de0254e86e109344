using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>An administrator as the pages show them.</summary>
/// <param name="Locations">The names of their locations, sorted.</param>
/// <param name="LastSeen">UTC; null for whom there is no session any more: they are kept for thirty days.</param>
/// <param name="ClosedUntil">Until when wrong passwords from some site close the account for it, UTC; null where none do, or may lie in the past.</param>
public sealed record AdministratorView(Administrator Administrator, IReadOnlyList<string> Locations, bool HasPasskey, DateTimeOffset? LastSeen, DateTimeOffset? ClosedUntil)
{
    /// <param name="administrators">With their locations.</param>
    public static async Task<IReadOnlyList<AdministratorView>> OfAsync(ConsoleDb db, IReadOnlyList<Administrator> administrators, TimeSpan lockoutTime, CancellationToken cancellationToken)
    {
        var names = await db.Locations.AsNoTracking().ToDictionaryAsync(location => location.Id, location => location.Name, cancellationToken);
        var withPasskey = await db.Set<IdentityUserPasskey<long>>().Select(passkey => passkey.UserId).Distinct().ToListAsync(cancellationToken);
        var lastSeen = await db.Sessions.GroupBy(session => session.AdministratorId)
            .Select(group => new { group.Key, At = group.Max(session => session.LastSeenAt) }).ToDictionaryAsync(group => group.Key, group => group.At, cancellationToken);
        var wrong = (await db.WrongAttempts.AsNoTracking().Where(attempt => attempt.AdministratorId > 0).ToListAsync(cancellationToken)).ToLookup(attempt => attempt.AdministratorId);
        return [.. administrators.Select(administrator => new AdministratorView(
            administrator,
            [.. administrator.Locations.Select(assignment => names[assignment.LocationId]).Order(StringComparer.CurrentCulture)],
            HasPasskey: withPasskey.Contains(administrator.Id),
            lastSeen.TryGetValue(administrator.Id, out var at) ? at : null,
            wrong[administrator.Id].GroupBy(attempt => attempt.Site).Max(site => Lockout.ClosedUntil(site.Select(attempt => attempt.At), lockoutTime))))];
    }
}

/// <summary>How an operation that makes a one-time link ended.</summary>
/// <param name="Link">Null unless something was saved.</param>
internal sealed record LinkOutcome(ChangeOutcome Outcome, IssuedLink? Link)
{
    /// <summary>The link exists only once it is stored.</summary>
    public static LinkOutcome Of(ChangeOutcome outcome, IssuedLink link) => new(outcome, outcome is ChangeOutcome.Saved ? link : null);
}

/// <summary>A one-time link, shown once: only its hash is stored.</summary>
/// <param name="Secret">For <see cref="AccountLinks.JoinWith"/>.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record IssuedLink(string Secret, DateTimeOffset ExpiresAt);

/// <summary>A location, to choose from.</summary>
internal sealed record LocationName(long Id, string Name);
