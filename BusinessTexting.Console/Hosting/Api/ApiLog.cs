using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Hosting.Api;

internal static partial class ApiLog
{
    [LoggerMessage(1401, LogLevel.Error, "When keys were last used was not written down; it is tried again in half a minute.")]
    public static partial void KeyUseNotWritten(this ILogger logger, Exception exception);

    [LoggerMessage(1402, LogLevel.Warning, "{Route} was not answered because of the database: {Trouble}")]
    public static partial void DatabaseUnavailable(this ILogger logger, string route, StorageTrouble trouble, Exception exception);

    [LoggerMessage(1403, LogLevel.Error, "How a request with an Idempotency-Key ended was not written down; whoever repeats it is told that nobody knows: {Trouble}")]
    public static partial void EndNotKept(this ILogger logger, StorageTrouble trouble, Exception exception);
}
