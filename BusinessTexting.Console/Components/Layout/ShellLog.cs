namespace BusinessTexting.Console.Components.Layout;

internal static partial class ShellLog
{
    [LoggerMessage(1101, LogLevel.Error, "The page at {Path} failed; the person was given reference {Reference}")]
    public static partial void PageFailed(this ILogger logger, string path, string reference, Exception exception);
}
