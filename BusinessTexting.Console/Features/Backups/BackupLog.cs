namespace BusinessTexting.Console.Features.Backups;

internal static partial class BackupLog
{
    [LoggerMessage(2601, LogLevel.Information, "{Actor} asked for the backup {File}: {Outcome}")]
    public static partial void BackupEnded(this ILogger logger, string actor, string file, string outcome);

    [LoggerMessage(2602, LogLevel.Error, "The backup {File} could not be made")]
    public static partial void BackupFailed(this ILogger logger, string file, Exception exception);

    [LoggerMessage(2603, LogLevel.Error, "The backup that was due was not made ({Outcome}); trying again in {Minutes} minutes")]
    public static partial void BackupOverdue(this ILogger logger, string outcome, int minutes);

    [LoggerMessage(2604, LogLevel.Information, "The backup {File} was removed; {Copies} newer ones are kept")]
    public static partial void OldBackupRemoved(this ILogger logger, string file, int copies);

    [LoggerMessage(2605, LogLevel.Warning, "An old backup could not be removed")]
    public static partial void OldBackupStays(this ILogger logger, Exception exception);
}
