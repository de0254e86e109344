using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Tells open pages of changes, whoever made them: another page, or a command in another process. It asks SQLite for its
/// <c>data_version</c>, which moves whenever any other connection commits.</summary>
public sealed class ChangeWatch(IDbContextFactory<ConsoleDb> databases, TimeProvider clock, ILogger<ChangeWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private const int MostEntries = 200;

    /// <summary>Raised on a background thread with the entries that are new, oldest first, at most 200 of them; handlers must not throw.</summary>
    public event Action<IReadOnlyList<AuditEntry>>? Changed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is SqliteException or InvalidOperationException && !stoppingToken.IsCancellationRequested)
            {
                logger.WatchFailed(exception);
                await Task.Delay(Interval, clock, stoppingToken);
            }
        }
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        await using var db = await databases.CreateDbContextAsync(stoppingToken);
        await db.Database.OpenConnectionAsync(stoppingToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA data_version";
        var seen = await command.ExecuteScalarAsync(stoppingToken);
        var last = await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, stoppingToken) ?? 0;
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await command.ExecuteScalarAsync(stoppingToken) is var now && !Equals(now, seen))
            {
                seen = now;
                last = await TellAsync(db, last, stoppingToken);
            }
        }
    }

    private async Task<long> TellAsync(ConsoleDb db, long last, CancellationToken stoppingToken)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.Id > last)
            .OrderByDescending(entry => entry.Id).Take(MostEntries).ToListAsync(stoppingToken);
        if (entries is [var newest, ..])
        {
            entries.Reverse();
            Changed?.Invoke(entries);
            return newest.Id;
        }

        return last;
    }
}
