using System.Runtime.CompilerServices;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Lists of users, filtered, sorted and paged by the database.</summary>
public sealed class UserListService(IDbContextFactory<ConsoleDb> databases, EligibilityPolicy policy)
{
    private const int ExportBatch = 2000;

    public async Task<UserPage> ListAsync(UserListQuery query, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await SnapshotAsync(db, cancellationToken);
        if (await db.Organizations.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } organization)
        {
            return new UserPage([], Total: 0, Page: 1);
        }

        var sql = new UserListSql(query, policy, organization);
        var total = await db.Database.SqlQueryRaw<int>(sql.Count(), sql.Parameters).SingleAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + UserListQuery.PageSize - 1) / UserListQuery.PageSize));
        var ids = total == 0 ? [] : await IdsAsync(db, sql, UserListQuery.PageSize, (page - 1) * UserListQuery.PageSize, cancellationToken);
        var locations = await LocationsAsync(db, cancellationToken);
        return new UserPage(await RowsAsync(db, ids, organization, locations, cancellationToken), total, page);
    }

    /// <summary>Every user who matches, in the order of the query, as they were when the reading began.</summary>
    public async IAsyncEnumerable<UserRow> ExportAsync(UserListQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await SnapshotAsync(db, cancellationToken);
        if (await db.Organizations.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } organization)
        {
            yield break;
        }

        var locations = await LocationsAsync(db, cancellationToken);
        var ids = await IdsAsync(db, new UserListSql(query, policy, organization), limit: -1, offset: 0, cancellationToken);
        foreach (var batch in ids.Chunk(ExportBatch))
        {
            foreach (var row in await RowsAsync(db, batch, organization, locations, cancellationToken))
            {
                yield return row;
            }
        }
    }

    // A reading transaction: all queries of one list see the same moment. Deferred, so that it never waits for a writer.
    private static async Task<IAsyncDisposable> SnapshotAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection();
        var transaction = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return transaction;
    }

    private static Task<List<long>> IdsAsync(ConsoleDb db, UserListSql sql, int limit, int offset, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<long>(sql.Ids(limit, offset), sql.Parameters).ToListAsync(cancellationToken);

    private static Task<Dictionary<long, Location>> LocationsAsync(ConsoleDb db, CancellationToken cancellationToken) =>
        db.Locations.AsNoTracking().ToDictionaryAsync(location => location.Id, cancellationToken);

    private async Task<IReadOnlyList<UserRow>> RowsAsync(
        ConsoleDb db, IReadOnlyList<long> ids, Organization organization, Dictionary<long, Location> locations, CancellationToken cancellationToken)
    {
        var users = await db.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, cancellationToken);
        return [.. ids.Where(users.ContainsKey).Select(id => Row(users[id], organization, locations))];
    }

    private UserRow Row(User user, Organization organization, Dictionary<long, Location> locations)
    {
        var location = user.LocationId is { } id ? locations[id] : null;
        var (notMet, unknown) = (user.NotMet | organization.NotMet, user.Unknown | organization.Unknown);
        var texting = EffectiveTexting.Of(
            organization.TextingDefault, location?.TextingDefault ?? TextingChoice.Inherit, user.Texting, isBlocked: !policy.BlockedBy(notMet, unknown).IsEmpty);
        return new UserRow(user, location?.Name ?? "", texting, notMet, unknown);
    }
}
