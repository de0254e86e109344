namespace BusinessTexting.Console.Hosting.Edge;

internal static partial class EdgeLog
{
    [LoggerMessage(EventId = 1201, Message = "{Method} {Route}: {Status} after {Milliseconds} ms, account {Account}")]
    public static partial void Answered(this ILogger logger, LogLevel level, string method, string route, int status, long milliseconds, string? account);

    [LoggerMessage(1202, LogLevel.Warning, "A request of another origin was refused: {Origin}")]
    public static partial void ForeignOriginRefused(this ILogger logger, string origin);

    [LoggerMessage(1203, LogLevel.Warning, "A page was not opened because as many are open as may be, account {Account}")]
    public static partial void NoPlaceForPage(this ILogger logger, string? account);

    [LoggerMessage(1204, LogLevel.Error, "{Method} {Route} failed; whoever asked was given reference {Reference}")]
    public static partial void RequestFailed(this ILogger logger, string method, string route, string reference, Exception exception);

    [LoggerMessage(1205, LogLevel.Error, "The console is not ready: {Fault}")]
    public static partial void NotReady(this ILogger logger, string fault, Exception? exception);

    [LoggerMessage(1206, LogLevel.Information, "The console is ready again")]
    public static partial void ReadyAgain(this ILogger logger);

    [LoggerMessage(1207, LogLevel.Warning, "An address had {Limit} connections open and was refused more; this is said once a minute at most")]
    public static partial void AddressRefused(this ILogger logger, int limit);
}
