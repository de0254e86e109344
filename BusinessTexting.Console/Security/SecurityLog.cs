namespace BusinessTexting.Console.Security;

internal static partial class SecurityLog
{
    [LoggerMessage(1301, LogLevel.Error, "Looking whether sessions have ended failed; the next look is in a second.")]
    public static partial void SessionWatchFailed(this ILogger logger, Exception exception);

    [LoggerMessage(1302, LogLevel.Warning, "A sign-in was not stored: {Trouble}")]
    public static partial void AttemptNotStored(this ILogger logger, Data.StorageTrouble trouble, Exception exception);

    [LoggerMessage(1303, LogLevel.Warning, "Nobody can sign in yet. Open the console's address and enter the set-up code {Code} to create the first administrator.")]
    public static partial void SetUpNeeded(this ILogger logger, string code);
}
