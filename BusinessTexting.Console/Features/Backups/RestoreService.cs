using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Backups;

/// <summary>Puts a backup in the place of the database, which nobody may have open meanwhile.</summary>
public sealed class RestoreService(IDbContextFactory<ConsoleDb> databases, RecordFiles files, RecordHead head, TimeProvider clock, ILoggerFactory loggers)
{
    /// <summary>What is restored is complete, checked and anchored before the present database is touched; that one is kept aside.</summary>
    public async Task<RestoreOutcome> RestoreAsync(RestoreRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Privilege.KeepRecord))
        {
            return new RestoreOutcome.NotAllowed(Privilege.KeepRecord);
        }

        var source = RestoreSource.Of(request, files);
        if (source.FaultOf(request) is { } fault)
        {
            return fault;
        }

        var draft = RecordFiles.For($"{files.Database}.restoring", key: null, head: null);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(files.Database)!);
            using var alone = DatabaseLock.TryTakeAlone(files.Database);
            if (alone is null)
            {
                return new RestoreOutcome.InUse();
            }

            LetGo();
            DatabaseFiles.Delete(draft);
            await source.CopyAsync(draft, cancellationToken);

            // Of the copy, which nobody else changes any more, and before SQLite reads a byte of it.
            return await source.IsGenuineAsync(draft, cancellationToken)
                ? await PutInPlaceAsync(source, draft, actor, cancellationToken)
                : new RestoreOutcome.SealBroken();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new RestoreOutcome.NotWritten(exception.Message);
        }
        catch (SqliteException exception)
        {
            throw UnusableDatabaseException.Of(StorageTroubles.Behind(exception) ?? StorageTrouble.Unreadable, request.File, exception);
        }
        finally
        {
            DatabaseFiles.Delete(draft);
        }
    }

    // Connections kept for reuse would go on with the database that is put aside.
    private void LetGo()
    {
        using var db = databases.CreateDbContext();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    private async Task<RestoreOutcome> PutInPlaceAsync(RestoreSource source, RecordFiles draft, Actor actor, CancellationToken cancellationToken)
    {
        var copy = new DatabaseCopy(draft.Database, loggers);
        if (await source.CheckAsync(copy, cancellationToken) is VerifyOutcome.Broken { Fault: var fault })
        {
            return new RestoreOutcome.Broken(fault);
        }

        await TellAsync(copy, source, actor, cancellationToken);
        switch (await copy.CheckAsync(cancellationToken))
        {
            case VerifyOutcome.Intact(var entries, _, 0):
                DatabaseFiles.Flush(draft.Database);
                return new RestoreOutcome.Restored(entries, Exchange(draft));
            case VerifyOutcome.Broken { Fault: var now }:
                return new RestoreOutcome.Broken(now);
            default:
                return new RestoreOutcome.NotWritten(files.Head);
        }
    }

    // The entry goes into the copy, where it continues the restored record; its head follows.
    private async Task TellAsync(DatabaseCopy copy, RestoreSource source, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = copy.CreateDbContext();
        await db.Database.MigrateAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        new Change(db, actor, clock.GetUtcNow()).Record(
            AuditAction.RecordAnchored,
            new Change.Subject(AuditResource.Record, Id: null, "Record"),
            before: null,
            after: new(source.Told, StringComparer.Ordinal) { ["previousHead"] = head.Told() });
        await transaction.CommitAsync(cancellationToken);
    }

    // Between the first and the last of these moves there is no database under its name; whoever is cut off there restores again.
    private string? Exchange(RecordFiles draft)
    {
        // Whoever put a backup here by hand may have left it: it says nothing of a database that went on.
        File.Delete(files.Seal);
        string? aside = null;
        if (new[] { files.Database, $"{files.Database}-wal", files.Key, files.Head }.Any(File.Exists))
        {
            aside = FreeName();
            DatabaseFiles.Move(files, RecordFiles.For(aside, key: null, head: null));
        }

        DatabaseFiles.Move(draft, files);
        return aside;
    }

    // Two restores may fall into one second: the later one takes the next.
    private string FreeName()
    {
        for (var at = clock.GetUtcNow().UtcDateTime; ; at = at.AddSeconds(1))
        {
            var name = $"{files.Database}.replaced-{at.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
            if (!Path.Exists(name) && !Path.Exists($"{name}.audit-key"))
            {
                return name;
            }
        }
    }
}
