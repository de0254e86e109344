using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Features.Backups;

/// <summary>Makes a backup whenever the newest one is old enough, and removes the oldest once there is a new one that was checked.</summary>
public sealed class BackupSchedule(BackupService backups, BackupSettings settings, RecordFiles files, TimeProvider clock, ILogger<BackupSchedule> logger)
    : BackgroundService
{
    private const string TimeFormat = "yyyyMMdd-HHmmss";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(15);

    private string Prefix => $"{Path.GetFileNameWithoutExtension(files.Database)}-";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Folder is { } folder)
        {
            if (Newest(folder) is { } newest && newest + settings.Every - clock.GetUtcNow() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, stoppingToken);
            }
            else if (await MakeAsync(folder, stoppingToken) is BackupOutcome.Made)
            {
                RemoveOldest(folder);
            }
            else
            {
                await Task.Delay(RetryAfter, clock, stoppingToken);
            }
        }
    }

    private async Task<BackupOutcome> MakeAsync(string folder, CancellationToken cancellationToken)
    {
        var name = $"{Prefix}{clock.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}.db";
        var outcome = await TryMakeAsync(folder, Path.Combine(folder, name), cancellationToken);
        if (outcome is not BackupOutcome.Made)
        {
            logger.BackupOverdue(outcome.ToString(), (int)RetryAfter.TotalMinutes);
        }

        return outcome;
    }

    private async Task<BackupOutcome> TryMakeAsync(string folder, string file, CancellationToken cancellationToken)
    {
        try
        {
            MakeFolder(folder);
            return await backups.BackUpAsync(file, Actor.Console, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new BackupOutcome.NotWritten(exception.Message);
        }
    }

    private void RemoveOldest(string folder)
    {
        foreach (var (file, _) in Kept(folder).Skip(settings.Copies).ToList())
        {
            try
            {
                DatabaseFiles.Delete(RecordFiles.For(file, key: null, head: null));
                logger.OldBackupRemoved(file, settings.Copies);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                logger.OldBackupStays(exception);
            }
        }
    }

    private DateTimeOffset? Newest(string folder) => Kept(folder).Select(backup => (DateTimeOffset?)backup.At).FirstOrDefault();

    // Newest first, by their names: other files of the folder are nobody's business, and times of files change when they are copied.
    private IEnumerable<(string File, DateTimeOffset At)> Kept(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, $"{Prefix}*.db").OrderDescending(StringComparer.Ordinal))
        {
            if (DateTimeOffset.TryParseExact(
                Path.GetFileNameWithoutExtension(file)[Prefix.Length..], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                yield return (file, at);
            }
        }
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
