using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Backups;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BusinessTexting.Tests.Console.Backups;

public sealed class BackupScheduleTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly TestDatabase _database = new();
    private readonly ManualClock _clock = new();

    private string Folder => Path.Combine(_database.Folder, "backups");

    [Fact]
    public async Task The_first_backup_is_made_at_once_and_the_next_when_its_time_has_come()
    {
        using var schedule = await StartedAsync(copies: 5);

        var first = await _clock.NextTimerAsync();
        Assert.Single(Backups());
        Assert.Equal((AuditAction.BackupMade, Actor.Console.Name), (Newest.Action, Newest.Actor));
        Assert.InRange(first.Due, Day - TimeSpan.FromMinutes(1), Day);

        _clock.Advance(Day);
        first.Fire();
        await _clock.NextTimerAsync();
        Assert.Equal(2, Backups().Count);
        await schedule.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_oldest_goes_once_there_is_a_new_one_and_other_files_stay()
    {
        Existing("console-20200101-000000.db");
        Existing("console-20200102-000000.db");
        Existing("console-mine.db");
        Existing("other-20200101-000000.db");

        using var schedule = await StartedAsync(copies: 2);
        await _clock.NextTimerAsync();

        var kept = Backups();
        Assert.Equal(4, kept.Count);
        Assert.DoesNotContain("console-20200101-000000.db", kept);
        Assert.False(File.Exists(Path.Combine(Folder, "console-20200101-000000.db.audit-key")));
        Assert.Contains("console-20200102-000000.db", kept);
        Assert.Contains("console-mine.db", kept);
        Assert.Contains("other-20200101-000000.db", kept);
        await schedule.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_backup_that_fails_removes_nothing_and_is_tried_again_soon()
    {
        Existing("console-20200101-000000.db");
        Existing("console-20200102-000000.db");
        File.Delete($"{_database.Path}.audit-key");

        using var schedule = await StartedAsync(copies: 1);
        var retry = await _clock.NextTimerAsync();

        Assert.Equal(["console-20200101-000000.db", "console-20200102-000000.db"], Backups());
        Assert.Equal(TimeSpan.FromMinutes(15), retry.Due);
        await schedule.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task After_a_restart_the_newest_one_still_counts()
    {
        Existing($"console-{_clock.GetUtcNow().AddHours(-10).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db");

        using var schedule = await StartedAsync(copies: 5);
        var next = await _clock.NextTimerAsync();

        Assert.Single(Backups());
        Assert.InRange(next.Due, TimeSpan.FromHours(13.9), TimeSpan.FromHours(14.1));
        await schedule.StopAsync(CancellationToken.None);
    }

    public void Dispose() => _database.Dispose();

    private async Task<BackupSchedule> StartedAsync(int copies)
    {
        var schedule = new BackupSchedule(
            _database.Get<BackupService>(), new BackupSettings(Folder, Day, copies), _database.Get<RecordFiles>(), _clock, NullLogger<BackupSchedule>.Instance);
        await schedule.StartAsync(CancellationToken.None);
        return schedule;
    }

    private void Existing(string name)
    {
        Directory.CreateDirectory(Folder);
        foreach (var ending in new[] { "", ".audit-key", ".audit-head" })
        {
            File.WriteAllText(Path.Combine(Folder, name + ending), "");
        }
    }

    private AuditEntry Newest => _database.Read(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).Last());

    private IReadOnlyList<string> Backups() => [.. Directory.EnumerateFiles(Folder, "*.db").Select(file => Path.GetFileName(file)).Order()];
}
