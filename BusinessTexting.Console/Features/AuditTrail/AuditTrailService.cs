using System.Runtime.CompilerServices;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>The record: found, read, checked, exported, and taken back.</summary>
public sealed class AuditTrailService(IDbContextFactory<ConsoleDb> databases, ChangeStore changes, RecordVerification verification, IEnumerable<IUndo> undos)
{
    private const int ExportBatch = 1000;

    public async Task<FoundEntries> ListAsync(AuditQuery query, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeRecordOfUsers);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // One more than the page tells whether there are more on that side; on the other side there is the entry we came from.
        var isBackwards = query.After is not null;
        var ids = await IdsAsync(db, query, actor, isBackwards, AuditQuery.PageSize + 1, cancellationToken);
        var hasMore = ids.Count > AuditQuery.PageSize;
        var entries = await EntriesAsync(db, [.. ids.Take(AuditQuery.PageSize)], cancellationToken);
        entries.Reverse();
        return isBackwards
            ? new FoundEntries(entries, HasNewer: hasMore, HasOlder: true)
            : new FoundEntries(entries, HasNewer: query.Before is not null, HasOlder: hasMore);
    }

    /// <summary>Null where there is no such entry, as far as the actor can see.</summary>
    public async Task<EntryDetails?> LoadAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeRecordOfUsers);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await IdsAsync(db, new AuditQuery { Before = id + 1, After = id - 1 }, actor, isAscending: true, 1, cancellationToken) is not [_])
        {
            return null;
        }

        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Id == id, cancellationToken);
        var exists = await ExistsAsync(db, entry, cancellationToken);
        var later = db.AuditEntries.Where(other => other.Resource == entry.Resource && other.ResourceId == entry.ResourceId && other.Id > id);
        var undoneBy = entry.ResourceId is null ? null : await later.Where(other => other.Undoes == id).Select(other => (long?)other.Id).FirstOrDefaultAsync(cancellationToken);
        var undo = exists && !await later.AnyAsync(cancellationToken) ? UndoOf(entry)?.PrivilegeFor(entry) : null;
        return new EntryDetails(entry, exists, undoneBy, undo);
    }

    /// <summary>The names of everybody on the part of the record that the actor sees.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeRecordOfUsers);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var sql = new AuditSql(new AuditQuery(), actor);
        return await db.Database.SqlQueryRaw<string>(sql.Actors(), sql.Parameters).ToListAsync(cancellationToken);
    }

    /// <summary>Takes back what the entry changed, as a change of its own that is linked to it.</summary>
    public async Task<ChangeOutcome> UndoAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, actor, cancellationToken) is not { Entry: var entry } || UndoOf(entry) is not { } undo)
        {
            return new ChangeOutcome.Missing();
        }

        return await undo.UndoAsync(entry, actor, cancellationToken);
    }

    /// <summary>Checks the whole record.</summary>
    public Task<VerifyOutcome> VerifyAsync(IProgress<long>? progress, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.KeepRecord);
        return verification.VerifyAsync(from: 1, progress, cancellationToken);
    }

    /// <summary>Puts the export on the record, before anything is handed out.</summary>
    /// <param name="filter">What was asked for, without what was searched for: that may be somebody's name.</param>
    public Task<ChangeOutcome> RecordExportAsync(string format, string filter, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeRecordOfUsers);
        return changes.RecordAsync(
            actor, AuditAction.RecordExported, new Change.Subject(AuditResource.Record, Id: null, "Record"), new() { ["format"] = format, ["filter"] = filter }, cancellationToken);
    }

    /// <summary>Everything that matches, oldest first, however much it is.</summary>
    public async IAsyncEnumerable<AuditEntry> ExportAsync(AuditQuery query, Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeRecordOfUsers);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        for (long? last = 0; last is not null;)
        {
            var batch = await EntriesAsync(
                db, await IdsAsync(db, query with { Before = null, After = last }, actor, isAscending: true, ExportBatch, cancellationToken), cancellationToken);
            foreach (var entry in batch)
            {
                yield return entry;
            }

            last = batch is [.., var newest] ? newest.Id : null;
        }
    }

    private IUndo? UndoOf(AuditEntry entry) =>
        entry is { ResourceId: not null, Before: not "", After: not "" } ? undos.FirstOrDefault(undo => undo.CanUndo(entry.Action)) : null;

    private static async Task<List<long>> IdsAsync(
        ConsoleDb db, AuditQuery query, Actor actor, bool isAscending, int limit, CancellationToken cancellationToken)
    {
        var sql = new AuditSql(query, actor);
        return await db.Database.SqlQueryRaw<long>(sql.Ids(isAscending, limit), sql.Parameters).ToListAsync(cancellationToken);
    }

    // Oldest first.
    private static Task<List<AuditEntry>> EntriesAsync(ConsoleDb db, List<long> ids, CancellationToken cancellationToken) =>
        db.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).OrderBy(entry => entry.Id).ToListAsync(cancellationToken);

    private static async Task<bool> ExistsAsync(ConsoleDb db, AuditEntry entry, CancellationToken cancellationToken) => entry.Resource switch
    {
        AuditResource.User => await db.Users.AnyAsync(user => user.Id == entry.ResourceId, cancellationToken),
        AuditResource.Location => await db.Locations.AnyAsync(location => location.Id == entry.ResourceId, cancellationToken),
        AuditResource.Organization => true,
        _ => false,
    };
}
