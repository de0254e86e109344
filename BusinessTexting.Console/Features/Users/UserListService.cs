using System.Runtime.CompilerServices;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Lists of users, filtered, sorted and paged by the database.</summary>
public sealed class UserListService(ReadStore reads, EligibilityPolicy policy)
{
    private const int ExportBatch = 2000;

    public async Task<UserPage> ListAsync(UserListQuery query, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        await using var snapshot = await sight.SnapshotAsync(cancellationToken);
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            return new UserPage([], Total: 0, Page: 1) { HasOrganization = false };
        }

        var sql = new UserListSql(query, policy, organization, actor);
        var (total, page, ids) = await MatchesAsync(sight, sql, query, actor, cancellationToken);
        return new UserPage(await RowsAsync(sight, ids, organization, cancellationToken), total, page);
    }

    /// <summary>The next users who match, in the order of their ids; page and order of the query do not count.</summary>
    /// <param name="after">The last id of the part before; 0 for the first.</param>
    public async Task<IReadOnlyList<UserRow>> ListAfterAsync(UserListQuery query, long after, int limit, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        await using var snapshot = await sight.SnapshotAsync(cancellationToken);
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            return [];
        }

        var sql = new UserListSql(query, policy, organization, actor);
        var ids = await sight.Database.SqlQueryRaw<long>(sql.IdsAfter(after, limit), sql.Parameters).ToListAsync(cancellationToken);
        return await RowsAsync(sight, ids, organization, cancellationToken);
    }

    /// <summary>These users as a list shows them, in the order of their ids as given; who is not there is left out.</summary>
    public async Task<IReadOnlyList<UserRow>> RowsAsync(IReadOnlyList<long> ids, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        await using var snapshot = await sight.SnapshotAsync(cancellationToken);
        return await sight.OrganizationAsync(cancellationToken) is { } organization
            ? await RowsAsync(sight, ids, organization, cancellationToken)
            : [];
    }

    /// <summary>Every user who matches, in the order of the query, as they were when the reading began.</summary>
    public IAsyncEnumerable<UserRow> ExportAsync(UserListQuery query, Actor actor, CancellationToken cancellationToken)
    {
        // At once, and not when the first row is asked for: an endpoint may have begun its answer by then.
        actor.Require(Privilege.SeeDirectory);
        return AllAsync(query, actor, cancellationToken);
    }

    private async IAsyncEnumerable<UserRow> AllAsync(UserListQuery query, Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        await using var snapshot = await sight.SnapshotAsync(cancellationToken);
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            yield break;
        }

        var ids = await IdsAsync(sight, new UserListSql(query, policy, organization, actor), limit: -1, offset: 0, cancellationToken);
        foreach (var batch in ids.Chunk(ExportBatch))
        {
            foreach (var row in await RowsAsync(sight, batch, organization, cancellationToken))
            {
                yield return row;
            }
        }
    }

    private async Task<(int Total, int Page, List<long> Ids)> MatchesAsync(
        Sight sight, UserListSql sql, UserListQuery query, Actor actor, CancellationToken cancellationToken)
    {
        if (sql.IsSearch)
        {
            return await FoundAsync(sight, sql, query, actor, cancellationToken);
        }

        var total = await CountAsync(sight, sql, cancellationToken);
        var page = Math.Clamp(query.Page, 1, LastPage(total));
        return (total, page, total == 0 ? [] : await IdsAsync(sight, sql, page, cancellationToken));
    }

    // A search looks through every row twice, for the count and for the page; the two looks share the time.
    private async Task<(int Total, int Page, List<long> Ids)> FoundAsync(
        Sight sight, UserListSql sql, UserListQuery query, Actor actor, CancellationToken cancellationToken)
    {
        var counting = Task.Run(() => CountAsync(sql, actor, cancellationToken), cancellationToken);
        var ids = await IdsAsync(sight, sql, query.Page, cancellationToken);
        var total = await counting;
        var page = Math.Clamp(query.Page, 1, LastPage(total));
        return (total, page, page == query.Page ? ids : await IdsAsync(sight, sql, page, cancellationToken));
    }

    private static int LastPage(int total) => Math.Max(1, (total + UserListQuery.PageSize - 1) / UserListQuery.PageSize);

    private async Task<int> CountAsync(UserListSql sql, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        return await CountAsync(sight, sql, cancellationToken);
    }

    private static Task<int> CountAsync(Sight sight, UserListSql sql, CancellationToken cancellationToken) =>
        sight.Database.SqlQueryRaw<int>(sql.Count(), sql.Parameters).SingleAsync(cancellationToken);

    private static Task<List<long>> IdsAsync(Sight sight, UserListSql sql, int page, CancellationToken cancellationToken) =>
        IdsAsync(sight, sql, UserListQuery.PageSize, (Math.Max(page, 1) - 1) * UserListQuery.PageSize, cancellationToken);

    private static Task<List<long>> IdsAsync(Sight sight, UserListSql sql, int limit, int offset, CancellationToken cancellationToken) =>
        sight.Database.SqlQueryRaw<long>(sql.Ids(limit, offset), sql.Parameters).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<UserRow>> RowsAsync(Sight sight, IReadOnlyList<long> ids, Organization organization, CancellationToken cancellationToken)
    {
        var users = await sight.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, cancellationToken);
        var at = users.Values.Select(user => user.LocationId).OfType<long>().Distinct().ToList();
        var locations = await sight.Locations.Where(location => at.Contains(location.Id)).ToDictionaryAsync(location => location.Id, cancellationToken);
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
