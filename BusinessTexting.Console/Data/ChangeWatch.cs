using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Tells open pages of changes, whoever made them: another page, or a command in another process. It asks SQLite for its
/// <c>data_version</c>, which moves whenever any other connection commits.</summary>
public sealed class ChangeWatch(IDbContextFactory<ConsoleDb> databases, TimeProvider clock, ILogger<ChangeWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private const int MostEntries = 200;

    private long? _told;

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
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
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

        // After a failure, what was recorded meanwhile is news as well.
        _told ??= await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, stoppingToken) ?? 0;
        await TellAsync(db, stoppingToken);
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await command.ExecuteScalarAsync(stoppingToken) is var now && !Equals(now, seen))
            {
                await TellAsync(db, stoppingToken);
                seen = now;
            }
        }
    }

    private async Task TellAsync(ConsoleDb db, CancellationToken stoppingToken)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.Id > _told)
            .OrderByDescending(entry => entry.Id).Take(MostEntries).ToListAsync(stoppingToken);
        if (entries is [var newest, ..])
        {
            _told = newest.Id;
            entries.Reverse();
            Changed?.Invoke(entries);
        }
    }
}
