using Serilog;

namespace BusinessTexting.Console.Hosting;

internal static class ConsoleLogging
{
    public static void AddConsoleLogging(this WebApplicationBuilder builder)
    {
        // Without this every line is written twice.
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(
            new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
    }
}
