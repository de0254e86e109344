using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Hosting;

/// <summary>Errors a person can mend are said in one sentence on standard error, without a stack trace.</summary>
internal static class PlainErrors
{
    private const int CannotStart = 1;

    public static async Task<int> ReportAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (Sentence(exception) is { } sentence)
        {
            await System.Console.Error.WriteLineAsync(sentence);
            return CannotStart;
        }
    }

    /// <summary>Whether it is the database, or the disk, that cannot be used; otherwise it is a setting.</summary>
    public static bool IsOfStorage(Exception exception) =>
        exception is UnusableDatabaseException || StorageTroubles.IsNoRoom(exception) || StorageTroubles.Behind(exception) is not null;

    /// <summary>What to tell a person; null for an error that nobody expects.</summary>
    public static string? Sentence(Exception exception) => exception switch
    {
        BadSettingException or UnusableDatabaseException => exception.Message,

        // A settings file that is not JSON.
        InvalidDataException { InnerException: FormatException inner } => $"{exception.Message} {inner.Message}",
        _ when StorageTroubles.IsNoRoom(exception) => $"There is no space left ({exception.Message}). Free some, then try again.",
        _ => StorageTroubles.Behind(exception)?.Words,
    };
}
