using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Security;

/// <summary>Ends pages and connections whose session has ended, within seconds (ASVS 7.4.2), writes down when sessions were last seen, and
/// removes old ones. Also
/// records the counts of refused sign-ins when their hour is over.</summary>
internal sealed class SessionWatch(
    PageConnections pages,
    Sessions sessions,
    SessionActivity activity,
    SignInRefusals refusals,
    ChangeWatch changes,
    TimeProvider clock,
    ILogger<SessionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private const int TicksBetweenLooks = 10;
    private const int TicksBetweenWrites = 30;
    private const int TicksBetweenCounts = 60;
    private const int TicksBetweenRemovals = 3600;

    private volatile bool _isNews;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        changes.Changed += OnChanged;
        try
        {
            using var timer = new PeriodicTimer(Interval, clock);
            for (var tick = 1; await timer.WaitForNextTickAsync(stoppingToken); tick++)
            {
                await TickAsync(tick, stoppingToken);
            }
        }
        finally
        {
            changes.Changed -= OnChanged;
        }
    }

    // What ends a session for a reason is on the record, and so is news; limits of time are looked for now and then.
    private async Task TickAsync(int tick, CancellationToken stoppingToken)
    {
        try
        {
            if (_isNews || tick % TicksBetweenLooks == 0 || pages.AreEnding)
            {
                _isNews = false;
                await pages.EndWithSessionsAsync(stoppingToken);
            }

            pages.CutUnused();

            if (tick % TicksBetweenWrites == 0)
            {
                await sessions.SeenAsync(activity.Pending(), stoppingToken);
            }

            if (tick % TicksBetweenCounts == 1)
            {
                await refusals.RecordEndedHoursAsync(stoppingToken);
            }

            if (tick % TicksBetweenRemovals == 1)
            {
                await sessions.RemoveEndedAsync(stoppingToken);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.SessionWatchFailed(exception);
        }
    }

    private void OnChanged(IReadOnlyList<AuditEntry> entries) => _isNews = true;
}
