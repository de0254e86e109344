using BusinessTexting.Console.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>What <see cref="Readiness"/> answers.</summary>
internal enum ReadyState
{
    No,

    /// <summary>It can do its work, but what was erased or brought over still stands in the database file, which has to be written anew.</summary>
    RewriteDue,

    Yes,
}

/// <summary>Whether the console can do its work: the database takes changes and is of this version, the disk has room, and it is not ending.
/// Asks anew after two seconds at the earliest, however often it is asked; says in the log what is wrong, once.</summary>
internal sealed class Readiness(
    IDbContextFactory<ConsoleDb> databases, MovedDatabaseIsRefused moved, EdgeSettings settings, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Readiness> logger) : IDisposable
{
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1);
    private long? _asked;
    private string? _fault;
    private bool _isRewriteDue;

    public async Task<ReadyState> AskAsync(CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return ReadyState.No;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_asked is not { } asked || clock.GetElapsedTime(asked) >= Validity)
            {
                await AskAnewAsync(cancellationToken);
                _asked = clock.GetTimestamp();
            }

            return _fault is not null ? ReadyState.No : _isRewriteDue ? ReadyState.RewriteDue : ReadyState.Yes;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task AskAnewAsync(CancellationToken cancellationToken)
    {
        var before = _fault;
        Exception? reason = null;
        try
        {
            _fault = await FaultAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            (_fault, reason) = ($"the database cannot be used ({StorageTroubles.Behind(exception)?.ToString() ?? "unexpected"})", exception);
        }

        if (_fault is not null && _fault != before)
        {
            logger.NotReady(_fault, reason);
        }
        else if (_fault is null && before is not null)
        {
            logger.ReadyAgain();
        }
    }

    private async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var path = db.Database.GetDbConnection().DataSource;
        if (!File.Exists(path))
        {
            return "the database is gone";
        }

        if (moved.HasMoved)
        {
            return "the database is another file than the one that was opened";
        }

        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        if (!applied.SetEquals(db.Database.GetMigrations()))
        {
            return "the database is of another version";
        }

        if (new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < settings.FreeMegabytes * 1024L * 1024)
        {
            return $"less than {settings.FreeMegabytes} MB are free beside the database";
        }

        await CheckWritableAsync(db, cancellationToken);
        _isRewriteDue = RewriteMark.Read((SqliteConnection)db.Database.GetDbConnection()).IsDue;
        return null;
    }

    private static async Task CheckWritableAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=0", cancellationToken);
            await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE; ROLLBACK", cancellationToken);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is StorageTrouble.Locked)
        {
            // Somebody is writing, so it can be written.
        }
    }
}
