using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Features.DirectoryImport;

internal static partial class DirectoryImportLog
{
    [LoggerMessage(2301, LogLevel.Information, "{Actor} imported a directory: {Added} records added, {Changed} changed, {Removed} removed, {Problems} problems skipped")]
    public static partial void DirectoryImported(this ILogger logger, string actor, int added, int changed, int removed, int problems);

    [LoggerMessage(2302, LogLevel.Information, "{Actor} tried to import a directory with {Problems} problems; nothing was written")]
    public static partial void ImportRefused(this ILogger logger, string actor, int problems);

    [LoggerMessage(2304, LogLevel.Warning, "{Actor} tried to import a directory that removes or clears {Count} records without confirming it; nothing was written")]
    public static partial void RemovalsNotConfirmed(this ILogger logger, string actor, int count);

    [LoggerMessage(2303, LogLevel.Warning, "An import was not stored: {Trouble}")]
    public static partial void ImportNotStored(this ILogger logger, StorageTrouble trouble, Exception exception);
}
