namespace BusinessTexting.Console.Security;

internal static partial class SecurityLog
{
    [LoggerMessage(1301, LogLevel.Error, "Looking whether sessions have ended failed; the next look is in a second.")]
    public static partial void SessionWatchFailed(this ILogger logger, Exception exception);

    [LoggerMessage(1302, LogLevel.Warning, "A sign-in was not stored: {Trouble}")]
    public static partial void AttemptNotStored(this ILogger logger, Data.StorageTrouble trouble, Exception exception);

    [LoggerMessage(1303, LogLevel.Warning, "Nobody can sign in yet. Open the console's address and enter the set-up code {Code} to create the first administrator.")]
    public static partial void SetUpNeeded(this ILogger logger, string code);

    [LoggerMessage(1304, LogLevel.Information, "The secrets of {Count} authenticator apps, stored plain by an older version, are encrypted now")]
    public static partial void SecretsEncrypted(this ILogger logger, int count);

    [LoggerMessage(1305, LogLevel.Warning, "The secrets of {Count} authenticator apps cannot be read, because the keys in the folder for keys are not those they were encrypted with. Put that folder back from where it is kept, or let each of these administrators in with 'accounts reset'")]
    public static partial void SecretsUnreadable(this ILogger logger, int count);
}
