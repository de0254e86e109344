using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Gathers what the pages about one user show.</summary>
public sealed class UserViews(IDbContextFactory<ConsoleDb> databases, UserService users, RecentChanges changes)
{
    private const int MostChanges = 10;

    /// <summary>Null when there never was such a user.</summary>
    public async Task<UserView?> LoadAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await changes.NewestIdAsync(cancellationToken);
            var entries = await changes.OfAsync(AuditResource.User, id, MostChanges, cancellationToken);
            return await users.LoadAsync(id, cancellationToken) is { } details
                ? new UserView.Shown(details, entries, await users.LocationsAsync(cancellationToken), seen)
                : entries.FirstOrDefault(entry => entry.Action is AuditAction.UserRemoved) is { } removal ? new UserView.Removed(removal) : null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            return new UserView.Failed(StorageTroubles.Behind(exception)!.Value);
        }
    }

    /// <summary>The locations a new user can be at, by name; null while there is no organization to add anyone to.</summary>
    public async Task<IReadOnlyList<Location>?> ForNewUserAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Organizations.AnyAsync(cancellationToken) ? await users.LocationsAsync(cancellationToken) : null;
    }
}
