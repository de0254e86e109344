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
            return new UserPage([], Total: 0, Page: 1) { HasOrganization = false };
        }

        var sql = new UserListSql(query, policy, organization);
        var (total, page, ids) = await MatchesAsync(db, sql, query, cancellationToken);
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

    private async Task<(int Total, int Page, List<long> Ids)> MatchesAsync(ConsoleDb db, UserListSql sql, UserListQuery query, CancellationToken cancellationToken)
    {
        if (sql.IsSearch)
        {
            return await FoundAsync(db, sql, query, cancellationToken);
        }

        var total = await CountAsync(db, sql, cancellationToken);
        var page = Math.Clamp(query.Page, 1, LastPage(total));
        return (total, page, total == 0 ? [] : await IdsAsync(db, sql, page, cancellationToken));
    }

    // A search looks through every row twice, for the count and for the page; the two looks share the time.
    private async Task<(int Total, int Page, List<long> Ids)> FoundAsync(ConsoleDb db, UserListSql sql, UserListQuery query, CancellationToken cancellationToken)
    {
        var counting = Task.Run(() => CountAsync(sql, cancellationToken), cancellationToken);
        var ids = await IdsAsync(db, sql, query.Page, cancellationToken);
        var total = await counting;
        var page = Math.Clamp(query.Page, 1, LastPage(total));
        return (total, page, page == query.Page ? ids : await IdsAsync(db, sql, page, cancellationToken));
    }

    private static int LastPage(int total) => Math.Max(1, (total + UserListQuery.PageSize - 1) / UserListQuery.PageSize);

    private async Task<int> CountAsync(UserListSql sql, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await CountAsync(db, sql, cancellationToken);
    }

    private static Task<int> CountAsync(ConsoleDb db, UserListSql sql, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<int>(sql.Count(), sql.Parameters).SingleAsync(cancellationToken);

    private static Task<List<long>> IdsAsync(ConsoleDb db, UserListSql sql, int page, CancellationToken cancellationToken) =>
        IdsAsync(db, sql, UserListQuery.PageSize, (Math.Max(page, 1) - 1) * UserListQuery.PageSize, cancellationToken);

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
