using System.Globalization;
using BusinessTexting.Console.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The database file: brought up to date at start, backed up before that, and refused where it is not ours to change.</summary>
public sealed class Database(
    IDbContextFactory<ConsoleDb> databases, RecordKey key, RecordHead head, StoredFindings findings, StoredKeys keys,
    AuthenticatorSecrets secrets, DatabaseRewrite rewrite, TimeProvider clock, ILogger<Database> logger) : IDisposable
{
    // SQLite takes a shorter file for an empty database, and would write over it.
    private const int SmallestDatabase = 512;

    private FileStream? _lock;

    /// <summary>Makes the database ready for use. Throws <see cref="UnusableDatabaseException"/> with a sentence for a person.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var path = db.Database.GetDbConnection().DataSource;
        try
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            _lock ??= Share(path);
            OwnFile.Ensure(path);
            await MigrateAsync(db, path, cancellationToken);
            await PrepareRecordAsync(db, cancellationToken);
            if (await secrets.EncryptPlainAsync(db, cancellationToken))
            {
                // Where nobody serves, nobody else does it. Where it cannot be done now, it stays due.
                await rewrite.RunAsync(cancellationToken);
            }

            await keys.RenewAsync(cancellationToken);
            await findings.RenewAsync(cancellationToken);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            throw UnusableDatabaseException.Of(trouble, path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw UnusableDatabaseException.Of(StorageTroubles.IsNoRoom(exception) ? StorageTrouble.DiskFull : StorageTrouble.ReadOnly, path, exception);
        }
    }

    /// <summary>Makes sure that the database can be read as it is; it is not brought up to date. Throws <see cref="UnusableDatabaseException"/> with a
    /// sentence for a person.</summary>
    public async Task OpenToReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var path = db.Database.GetDbConnection().DataSource;
        try
        {
            _lock ??= ShareIfPossible(path);
            if (!await IsUpToDateAsync(db, path, cancellationToken))
            {
                throw UnusableDatabaseException.Older(path);
            }

            if (await db.AuditEntries.AnyAsync(cancellationToken))
            {
                key.Ensure(hasEntries: true);
            }
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            throw UnusableDatabaseException.Of(trouble, path, exception);
        }
    }

    /// <summary>Lets go of the database, so that it may be replaced.</summary>
    public void Dispose() => _lock?.Dispose();

    // Consoles that start at the same moment must not each make a key, nor write one head at once; the database lets one in at a time, also across processes.
    private async Task PrepareRecordAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        await using var alone = key.Exists && head.Exists ? null : await db.Database.BeginTransactionAsync(cancellationToken);
        var hasEntries = await db.AuditEntries.AnyAsync(cancellationToken);
        key.Ensure(hasEntries);
        head.Ensure(hasEntries);
    }

    private static FileStream Share(string path)
    {
        try
        {
            return DatabaseLock.Share(path);
        }
        catch (IOException exception) when (DatabaseLock.IsHeld(exception))
        {
            // It is being replaced this moment.
            throw UnusableDatabaseException.Of(StorageTrouble.Locked, path, exception);
        }
    }

    // Where nothing can be written, nobody can replace the database either.
    private static FileStream? ShareIfPossible(string path)
    {
        try
        {
            return Share(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task MigrateAsync(ConsoleDb db, string path, CancellationToken cancellationToken)
    {
        if (!await IsUpToDateAsync(db, path, cancellationToken))
        {
            await BringUpToDateAsync(db, path, cancellationToken);
        }

        // Stays with the file; readers and the one writer do not wait for each other.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        logger.UpToDate(path);
    }

    private async Task BringUpToDateAsync(ConsoleDb db, string path, CancellationToken cancellationToken)
    {
        using var only = OnlyMigrator(path);
        if (await IsUpToDateAsync(db, path, cancellationToken))
        {
            return;
        }

        var isNew = !await HoldsDataAsync(db, cancellationToken);
        await BackUpAsync(db, path, cancellationToken);

        // A process killed in the middle of a migration leaves EF Core's lock behind, and EF Core would wait for it without end.
        // The migration itself was rolled back by SQLite.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (isNew)
        {
            // Nothing was ever removed from it.
            await db.Database.OpenConnectionAsync(cancellationToken);
            RewriteMark.New.Write((SqliteConnection)db.Database.GetDbConnection());
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> IsUpToDateAsync(ConsoleDb db, string path, CancellationToken cancellationToken)
    {
        switch (File.Exists(path) ? new FileInfo(path).Length : 0)
        {
            case 0:
                return false;
            case < SmallestDatabase:
                throw UnusableDatabaseException.Of(StorageTrouble.Unreadable, path);
        }

        if (await HoldsDataAsync(db, cancellationToken) && !await HasTableAsync(db, "__EFMigrationsHistory", cancellationToken))
        {
            throw UnusableDatabaseException.NotOurs(path);
        }

        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return applied.IsSubsetOf(db.Database.GetMigrations())
            ? applied.IsSupersetOf(db.Database.GetMigrations())
            : throw UnusableDatabaseException.Newer(path);
    }

    // The system takes this lock back from a process that is killed.
    private static FileStream OnlyMigrator(string path)
    {
        try
        {
            return new FileStream($"{path}.migrating", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (DatabaseLock.IsHeld(exception))
        {
            throw UnusableDatabaseException.Of(StorageTrouble.Locked, path, exception);
        }
    }

    private async Task BackUpAsync(ConsoleDb db, string path, CancellationToken cancellationToken)
    {
        if (await HoldsDataAsync(db, cancellationToken))
        {
            var time = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            var backup = RecordFiles.For($"{path}.backup-{time}", key: null, head: null);

            // The head goes first, and no key: as for every backup, the one that is here has to fit.
            await head.CopyAsync(backup.Head, cancellationToken);
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {backup.Database}", cancellationToken);
            if (key.Exists)
            {
                await new BackupSeal(key).WriteAsync(backup, cancellationToken);
            }

            logger.BackedUp(path, backup.Database);
        }
    }

    // Beside the tables of SQLite and of EF Core's migrations.
    private static Task<bool> HoldsDataAsync(ConsoleDb db, CancellationToken cancellationToken) => db.Database
        .SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_EFMigrations%' ESCAPE '\\'")
        .AnyAsync(cancellationToken);

    private static Task<bool> HasTableAsync(ConsoleDb db, string table, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {table}").AnyAsync(cancellationToken);
}
