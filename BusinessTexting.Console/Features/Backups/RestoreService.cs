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
    public async Task<RestoreOutcome> RestoreAsync(string file, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Privilege.KeepRecord))
        {
            return new RestoreOutcome.NotAllowed(Privilege.KeepRecord);
        }

        if (!File.Exists(file))
        {
            return new RestoreOutcome.NoBackup(file);
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
            await CopyAsync(RecordFiles.For(file, key: null, head: null), draft, cancellationToken);
            return await PutInPlaceAsync(file, draft, actor, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new RestoreOutcome.NotWritten(exception.Message);
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

    private static async Task CopyAsync(RecordFiles backup, RecordFiles draft, CancellationToken cancellationToken)
    {
        foreach (var (from, to) in new[] { (backup.Database, draft.Database), (backup.Key, draft.Key), (backup.Head, draft.Head) })
        {
            if (File.Exists(from))
            {
                await DatabaseFiles.CopyAsync(from, to, cancellationToken);
            }
        }
    }

    private async Task<RestoreOutcome> PutInPlaceAsync(string file, RecordFiles draft, Actor actor, CancellationToken cancellationToken)
    {
        var copy = new DatabaseCopy(draft.Database, loggers);
        if (await copy.CheckAsync(cancellationToken) is VerifyOutcome.Broken { Fault: var fault })
        {
            return new RestoreOutcome.Broken(fault);
        }

        await TellAsync(copy, file, actor, cancellationToken);
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
    private async Task TellAsync(DatabaseCopy copy, string file, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = copy.CreateDbContext();
        await db.Database.MigrateAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        new Change(db, actor, clock.GetUtcNow()).Record(
            AuditAction.RecordAnchored,
            new Change.Subject(AuditResource.Record, Id: null, "Record"),
            before: null,
            after: new() { ["restoredFrom"] = Path.GetFileName(file), ["previousHead"] = head.Told() });
        await transaction.CommitAsync(cancellationToken);
    }

    // Between the first and the last of these moves there is no database under its name; whoever is cut off there restores again.
    private string? Exchange(RecordFiles draft)
    {
        string? aside = null;
        if (new[] { files.Database, $"{files.Database}-wal", files.Key, files.Head }.Any(File.Exists))
        {
            aside = $"{files.Database}.replaced-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
            DatabaseFiles.Move(files, RecordFiles.For(aside, key: null, head: null));
        }

        DatabaseFiles.Move(draft, files);
        return aside;
    }
}
