using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>A database that is not the one in use: a backup, or one about to take its place. Its key and head are beside it.</summary>
internal sealed class DatabaseCopy : IDbContextFactory<ConsoleDb>
{
    private readonly RecordFiles _files;
    private readonly RecordKey _key;
    private readonly DbContextOptions<ConsoleDb> _options;

    public DatabaseCopy(string path, ILoggerFactory loggers)
    {
        _files = RecordFiles.For(path, key: null, head: null);
        _key = new RecordKey(_files);
        Head = new RecordHead(_files, _key, loggers.CreateLogger<RecordHead>());
        _options = new DbContextOptionsBuilder<ConsoleDb>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString)
            .AddInterceptors(new ConnectionSettings(), new HeadFollowsCommits(Head))
            .Options;
    }

    public RecordHead Head { get; }

    public ConsoleDb CreateDbContext() => new(_options, _key);

    /// <summary>Opens it, reads every page, and checks its record. Throws <see cref="UnusableDatabaseException"/> where it is no database of
    /// this console, or its key is missing.</summary>
    public Task<VerifyOutcome> CheckAsync(CancellationToken cancellationToken) =>
        CheckAsync(verification => verification.VerifyAsync(from: 1, progress: null, cancellationToken), cancellationToken);

    /// <summary>The same for one that has no head.</summary>
    public Task<VerifyOutcome> CheckEntriesAsync(CancellationToken cancellationToken) =>
        CheckAsync(verification => verification.VerifyEntriesAsync(cancellationToken), cancellationToken);

    /// <summary>Writes the head for the newest entry there is.</summary>
    public async Task AnchorAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateDbContext();
        await db.Database.OpenConnectionAsync(cancellationToken);
        Head.Anchor(db);
    }

    /// <summary>Seals it as it is on the disk, and reads it back: what the disk did not keep is no backup.</summary>
    public async Task SealAsync(CancellationToken cancellationToken)
    {
        var seal = new BackupSeal(_key);
        await seal.WriteAsync(_files, cancellationToken);
        if (!await seal.FitsAsync(_files.Seal, _files, cancellationToken))
        {
            throw UnusableDatabaseException.Of(StorageTrouble.Unreadable, _files.Database);
        }
    }

    private async Task<VerifyOutcome> CheckAsync(Func<RecordVerification, Task<VerifyOutcome>> record, CancellationToken cancellationToken)
    {
        try
        {
            await using (var db = CreateDbContext())
            {
                await CheckPagesAsync(db, cancellationToken);
            }

            _key.Ensure(hasEntries: true);
            return await record(new RecordVerification(this, _key, Head));
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            throw UnusableDatabaseException.Of(trouble, _files.Database, exception);
        }
        catch (SqliteException exception)
        {
            // A table or column that its migrations know is not there.
            throw UnusableDatabaseException.Of(StorageTrouble.Unreadable, _files.Database, exception);
        }
    }

    private async Task CheckPagesAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        var tables = await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'").ToListAsync(cancellationToken);
        if (!tables.Contains("__EFMigrationsHistory") || !tables.Contains("AuditEntries"))
        {
            throw UnusableDatabaseException.NotOurs(_files.Database);
        }

        if (!(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal).IsSubsetOf(db.Database.GetMigrations()))
        {
            throw UnusableDatabaseException.Newer(_files.Database);
        }

        if (await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").FirstAsync(cancellationToken) is not "ok")
        {
            throw UnusableDatabaseException.Of(StorageTrouble.Unreadable, _files.Database);
        }
    }
}
