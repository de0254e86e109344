using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Writes the database file anew, so that what was deleted or overwritten leaves no byte in it: SQLite keeps dead values in the rest of
/// a page, in pages that are free, and in the write-ahead log. Whether that is due stands in the file, and is asked again every minute.</summary>
public sealed class DatabaseRewrite(IDbContextFactory<ConsoleDb> databases, FreeSpace free, TimeProvider clock, ILogger<DatabaseRewrite> logger)
    : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private int? _rewritten;

    /// <summary>How the latest attempt ended.</summary>
    public RewriteOutcome Latest { get; private set; }

    /// <summary>Within the transaction that frees what must not be left.</summary>
    internal static void Request(ConsoleDb db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        RewriteMark.Read(connection).WithOneMore.Write(connection);
    }

    /// <summary>How often it was asked for, as far as the transaction in progress knows: each time somebody is erased.</summary>
    internal static int RequestsIn(ConsoleDb db) => RewriteMark.Read((SqliteConnection)db.Database.GetDbConnection()).Requests;

    /// <inheritdoc cref="RequestsIn"/>
    public async Task<int> RequestsAsync(CancellationToken cancellationToken) => (await MarkAsync(cancellationToken)).Requests;

    public async Task<bool> IsDueAsync(CancellationToken cancellationToken) => (await MarkAsync(cancellationToken)).IsDue;

    /// <summary>What a rewrite takes beside the database, and what there is.</summary>
    public async Task<RewriteRoom> RoomAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        return RewriteRoom.For((SqliteConnection)db.Database.GetDbConnection(), free);
    }

    /// <summary>Rewrites the file if that is due. Meanwhile nobody can write; where it cannot be done now, it stays due.</summary>
    public async Task<RewriteOutcome> RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return Latest = await Task.Run(Run, CancellationToken.None);
        }
        finally
        {
            _one.Release();
        }
    }

    // The first time before anybody is served: at an upgrade nobody has to wait for it then.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        _one.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RetryAfter, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAsync(stoppingToken);
        }
    }

    private async Task<RewriteMark> MarkAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        return RewriteMark.Read((SqliteConnection)db.Database.GetDbConnection());
    }

    private RewriteOutcome Run()
    {
        try
        {
            using var db = databases.CreateDbContext();
            db.Database.OpenConnection();
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            var outcome = RewriteOutcome.Done;
            while (outcome is RewriteOutcome.Done && RewriteMark.Read(connection) is { IsDue: true } mark)
            {
                outcome = Run(connection, mark);
                Tell(outcome);
            }

            return outcome;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            var outcome = StorageTroubles.Behind(exception) switch
            {
                StorageTrouble.Locked => RewriteOutcome.Held,
                StorageTrouble.DiskFull => RewriteOutcome.NoRoom,
                _ => RewriteOutcome.Failed,
            };
            Tell(outcome, exception);
            return outcome;
        }
    }

    // Once, and not every minute.
    private void Tell(RewriteOutcome outcome, Exception? exception = null)
    {
        if (outcome is RewriteOutcome.Done)
        {
            logger.Rewritten();
        }
        else if (outcome != Latest)
        {
            logger.NotRewritten(outcome, exception);
        }
    }

    // The log is emptied before as well: while a reader holds it, each attempt would make it longer by a whole database.
    private RewriteOutcome Run(SqliteConnection connection, RewriteMark mark)
    {
        if (_rewritten != mark.Value)
        {
            HashKeys(connection);
            if (!EmptyLog(connection))
            {
                return RewriteOutcome.Held;
            }

            if (!RewriteRoom.For(connection, free).IsEnough)
            {
                return RewriteOutcome.NoRoom;
            }

            Vacuum(connection);
            _rewritten = mark.Value;
        }

        if (!EmptyLog(connection))
        {
            return RewriteOutcome.Held;
        }

        // Who asked for another one meanwhile gets it.
        using var transaction = connection.BeginTransaction();
        if (RewriteMark.Read(connection) == mark)
        {
            mark.Done.Write(connection);
            transaction.Commit();
        }

        return RewriteOutcome.Done;
    }

    // The draft is as large as the database: it goes into a file, nameless and gone at the end, on the disk that was asked for its room.
    private static void Vacuum(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        var folder = Path.GetDirectoryName(Path.GetFullPath(connection.DataSource))!.Replace("'", "''", StringComparison.Ordinal);
#pragma warning disable CA2100 // A pragma takes no parameters; quotes are doubled.
        command.CommandText = $"PRAGMA temp_store=FILE; PRAGMA temp_store_directory='{folder}'";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        command.CommandText = "VACUUM";
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    // Versions before kept them as they came; whatever asked for the rewrite first, they go with it.
    private static void HashKeys(SqliteConnection connection)
    {
        connection.CreateFunction<string, string>("hashed", stored => KeptAnswer.IsHashed(stored) ? stored : KeptAnswer.Hashed(stored), isDeterministic: true);
        using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "KeptAnswers" SET "IdempotencyKey" = hashed("IdempotencyKey") WHERE "IdempotencyKey" <> hashed("IdempotencyKey")""";
        command.ExecuteNonQuery();
    }

    private static bool EmptyLog(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var reader = command.ExecuteReader();
        return reader.Read() && reader.GetInt32(0) == 0;
    }
}
