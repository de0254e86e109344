using System.Diagnostics;
using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Backups;

/// <summary>Copies the database with the key and head of its record while others work with it, and seals the copy.</summary>
public sealed class BackupService(IDbContextFactory<ConsoleDb> databases, ChangeStore changes, RecordFiles files, BackupSettings settings, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<BackupService>();

    /// <summary>The copy gets its name once it is complete, was checked, is sealed and is on the record: what has the name can be restored, and no copy
    /// is handed out that nobody knows of. Its own record ends before that entry.</summary>
    /// <param name="file">The copy's full path; key, head and seal go beside it.</param>
    public async Task<BackupOutcome> BackUpAsync(string file, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Privilege.KeepRecord))
        {
            return new BackupOutcome.NotAllowed(Privilege.KeepRecord);
        }

        var target = RecordFiles.For(file, key: null, head: null);
        if (new[] { target.Database, target.Key, target.Head, target.Seal }.FirstOrDefault(Path.Exists) is { } taken)
        {
            return new BackupOutcome.Exists(taken);
        }

        var draft = RecordFiles.For($"{file}.{Guid.NewGuid():N}", key: null, head: null);
        try
        {
            var outcome = await MakeAsync(draft, target, actor, cancellationToken);
            _logger.BackupEnded(actor.Unnamed, file, outcome.GetType().Name);
            return outcome;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            _logger.BackupFailed(file, exception);
            return new BackupOutcome.NotStored(trouble);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnusableDatabaseException)
        {
            _logger.BackupFailed(file, exception);
            return new BackupOutcome.NotWritten(exception.Message);
        }
        finally
        {
            DatabaseFiles.Delete(draft);
        }
    }

    private async Task<BackupOutcome> MakeAsync(RecordFiles draft, RecordFiles target, Actor actor, CancellationToken cancellationToken)
    {
        await CopyAsync(draft, cancellationToken);
        var copy = new DatabaseCopy(draft.Database, loggers);
        switch (await copy.CheckAsync(cancellationToken))
        {
            case VerifyOutcome.Intact(var entries, _, _):
                // Only now: a new head over a record that was cut short would hide that it was.
                await copy.AnchorAsync(cancellationToken);
                await copy.SealAsync(cancellationToken);
                if (await RecordAsync(target, entries, actor, cancellationToken) is ChangeOutcome.NotStored(var trouble))
                {
                    return new BackupOutcome.NotStored(trouble);
                }

                if (!settings.WithKey)
                {
                    File.Delete(draft.Key);
                }

                DatabaseFiles.Move(draft, target);
                return new BackupOutcome.Made(target.Database, entries);
            case VerifyOutcome.Broken { Fault: var fault }:
                return new BackupOutcome.Broken(fault);
            default:
                throw new UnreachableException();
        }
    }

    private Task<ChangeOutcome> RecordAsync(RecordFiles target, long entries, Actor actor, CancellationToken cancellationToken) => changes.RecordAsync(
        actor,
        AuditAction.BackupMade,
        new Change.Subject(AuditResource.Record, Id: null, "Record"),
        new() { ["backup"] = Path.GetFileName(target.Database), ["entries"] = entries.ToString(CultureInfo.InvariantCulture) },
        cancellationToken);

    private async Task CopyAsync(RecordFiles draft, CancellationToken cancellationToken)
    {
        // The head goes before the entries: what is committed meanwhile is newer than it, which is no fault.
        await DatabaseFiles.CopyAsync(files.Key, draft.Key, cancellationToken);
        if (File.Exists(files.Head))
        {
            await DatabaseFiles.CopyAsync(files.Head, draft.Head, cancellationToken);
        }

        // Made before SQLite does, which would let others read it.
        await OwnFile.Create(draft.Database).DisposeAsync();
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {draft.Database}", cancellationToken);
        }

        DatabaseFiles.Flush(draft.Database);
    }
}
