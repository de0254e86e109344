using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Gathers what the pages about one user show.</summary>
public sealed class UserViews(ReadStore reads, UserService users, RecentChanges changes)
{
    private const int MostChanges = 10;

    /// <summary>Null when there never was such a user, as far as the actor sees.</summary>
    public async Task<UserView?> LoadAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await changes.NewestIdAsync(actor, cancellationToken);
            var entries = await changes.OfAsync(AuditResource.User, id, MostChanges, actor, cancellationToken);
            return await users.LoadAsync(id, actor, cancellationToken) is { } details
                ? new UserView.Shown(details, entries, await users.LocationsAsync(actor, cancellationToken), seen)
                : entries.FirstOrDefault(entry => entry.Action is AuditAction.UserRemoved) is { } removal ? new UserView.Removed(removal) : null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            return new UserView.Failed(StorageTroubles.Behind(exception)!.Value);
        }
    }

    /// <summary>The locations a new user can be at, by name; null while there is no organization to add anyone to.</summary>
    public async Task<IReadOnlyList<Location>?> ForNewUserAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.ChangeUsers, actor, cancellationToken);
        return await sight.OrganizationAsync(cancellationToken) is not null ? await users.LocationsAsync(actor, cancellationToken) : null;
    }
}
