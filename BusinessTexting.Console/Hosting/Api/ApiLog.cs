namespace BusinessTexting.Console.Hosting.Api;

internal static partial class ApiLog
{
    [LoggerMessage(1401, LogLevel.Error, "When keys were last used was not written down; it is tried again in half a minute.")]
    public static partial void KeyUseNotWritten(this ILogger logger, Exception exception);
}
