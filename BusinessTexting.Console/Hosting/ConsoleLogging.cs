using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Events;

namespace BusinessTexting.Console.Hosting;

internal static class ConsoleLogging
{
    public static void AddConsoleLogging(this WebApplicationBuilder builder)
    {
        // Without this every line is written twice.
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(
            new LoggerConfiguration()
                .ReadFrom.Configuration(builder.Configuration)
                .Filter.ByExcluding(IsPortTaken)
                .CreateLogger(),
            dispose: true);
    }

    // ConsoleServer says it in one sentence; the host would add forty lines of stack.
    private static bool IsPortTaken(LogEvent happening) => happening.Exception?.InnerException is AddressInUseException;
}
