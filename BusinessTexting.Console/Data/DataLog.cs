namespace BusinessTexting.Console.Data;

internal static partial class DataLog
{
    [LoggerMessage(1101, LogLevel.Information, "Database {Path} was backed up to {Backup} before it was brought up to date")]
    public static partial void BackedUp(this ILogger logger, string path, string backup);

    [LoggerMessage(1102, LogLevel.Information, "Database {Path} is up to date")]
    public static partial void UpToDate(this ILogger logger, string path);

    [LoggerMessage(1103, LogLevel.Information, "The policy changed from \"{Before}\" to \"{After}\": {Users} users were judged anew")]
    public static partial void PolicyChanged(this ILogger logger, string before, string after, int users);

    [LoggerMessage(1104, LogLevel.Warning, "A change was not stored: {Trouble}")]
    public static partial void ChangeNotStored(this ILogger logger, StorageTrouble trouble, Exception exception);

    [LoggerMessage(1105, LogLevel.Warning, "Watching the database for changes failed; trying again")]
    public static partial void WatchFailed(this ILogger logger, Exception exception);

    [LoggerMessage(1106, LogLevel.Warning, "The head of the record could not be written; it follows with the next change")]
    public static partial void HeadNotWritten(this ILogger logger, Exception exception);

    [LoggerMessage(1107, LogLevel.Error, "The head of the record, {Path}, does not belong to the entries in the database, and is left as it is; run: audit verify")]
    public static partial void HeadDoesNotFit(this ILogger logger, string path);

    [LoggerMessage(1120, LogLevel.Information, "The database was written anew: nothing that was erased is left in it")]
    public static partial void Rewritten(this ILogger logger);

    [LoggerMessage(1121, LogLevel.Warning, "The database could not be written anew, so erasing is not finished ({Outcome}); trying again every minute")]
    public static partial void NotRewritten(this ILogger logger, RewriteOutcome outcome, Exception? exception);
}
