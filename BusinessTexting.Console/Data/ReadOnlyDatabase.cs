using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>A database that is read and nothing else: neither brought up to date nor written.</summary>
internal sealed class ReadOnlyDatabase(RecordFiles files, RecordKey key, RecordHead head)
{
    private const int SecondsToWaitForALock = 5;

    // Where SQLite has what is beside it: also for a name that only leads to the file.
    private readonly string _path = File.ResolveLinkTarget(files.Database, returnFinalTarget: true)?.FullName ?? files.Database;

    /// <summary>Checks its record. Throws <see cref="UnusableDatabaseException"/> where it is no database of this console, or cannot be read.</summary>
    /// <param name="from">The first entry to check; those before it are taken for granted.</param>
    public async Task<VerifyOutcome> VerifyAsync(long from, CancellationToken cancellationToken)
    {
        try
        {
            var before = FileState.Of(_path);
            var outcome = await VerifyAsync(from, before.IsAtRest, cancellationToken);

            // What began to write meanwhile was not noticed.
            return before.IsAtRest && FileState.Of(_path) != before ? await VerifyAsync(from, isAtRest: false, cancellationToken) : outcome;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            throw Unusable(trouble, exception);
        }
    }

    /// <summary>Connections that make no file beside the database and take no lock, for where nothing may be written. Throws
    /// <see cref="UnusableDatabaseException"/> where it is no database of this version, or cannot be read.</summary>
    public async Task<IDbContextFactory<ConsoleDb>> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            IDbContextFactory<ConsoleDb> database = new Connections(_path, FileState.Of(_path).IsAtRest, key);
            await using var db = await database.CreateDbContextAsync(cancellationToken);
            await RequireOursAsync(db, cancellationToken);
            if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Count() < db.Database.GetMigrations().Count())
            {
                throw UnusableDatabaseException.Older(files.Database);
            }

            if (await db.AuditEntries.AnyAsync(cancellationToken))
            {
                key.Ensure(hasEntries: true);
            }

            return database;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            throw Unusable(trouble, exception);
        }
    }

    private UnusableDatabaseException Unusable(StorageTrouble trouble, Exception exception) => trouble is StorageTrouble.ReadOnly
        ? UnusableDatabaseException.NotReadable(files.Database, exception)
        : UnusableDatabaseException.Of(trouble, files.Database, exception);

    private async Task<VerifyOutcome> VerifyAsync(long from, bool isAtRest, CancellationToken cancellationToken)
    {
        var database = new Connections(_path, isAtRest, key);
        await using (var db = database.CreateDbContext())
        {
            await RequireOursAsync(db, cancellationToken);
        }

        return await new RecordVerification(database, key, head).VerifyAsync(from, progress: null, cancellationToken);
    }

    // What else is wrong with it, the check of the record says.
    private async Task RequireOursAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        if (!await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsHistory'").AnyAsync(cancellationToken))
        {
            throw UnusableDatabaseException.NotOurs(files.Database);
        }

        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        if (applied.Count == 0)
        {
            throw UnusableDatabaseException.Of(StorageTrouble.Unreadable, files.Database);
        }

        if (!applied.IsSubsetOf(db.Database.GetMigrations()))
        {
            throw UnusableDatabaseException.Newer(files.Database);
        }
    }

    // A database in WAL mode that nobody has open is one file. SQLite would make two more to read it, and leave them there; told that nobody
    // writes, it makes none, and reads in a folder where it could not.
    private sealed class Connections(string path, bool isAtRest, RecordKey key) : IDbContextFactory<ConsoleDb>
    {
        private readonly DbContextOptions<ConsoleDb> _options = new DbContextOptionsBuilder<ConsoleDb>()
            .UseSqlite(new SqliteConnectionStringBuilder
            {
                DataSource = isAtRest ? $"{new Uri(path).AbsoluteUri}?immutable=1" : path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
                DefaultTimeout = SecondsToWaitForALock,
            }.ConnectionString)
            .AddInterceptors(new ConnectionSettings())
            .Options;

        public ConsoleDb CreateDbContext() => new(_options, key);
    }

    private readonly record struct FileState(bool IsAtRest, DateTime Written, long Length)
    {
        public static FileState Of(string path) => new(
            !File.Exists($"{path}-wal") && !File.Exists($"{path}-journal"), File.GetLastWriteTimeUtc(path), new FileInfo(path).Length);
    }
}
