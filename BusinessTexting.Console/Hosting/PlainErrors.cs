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
        catch (Exception exception) when (exception is BadSettingException or UnusableDatabaseException)
        {
            await System.Console.Error.WriteLineAsync(exception.Message);
            return CannotStart;
        }
    }
}
