using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Filters;

namespace BusinessTexting.Console.Hosting;

internal static class ConsoleLogging
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    public static void AddConsoleLogging(this WebApplicationBuilder builder)
    {
        // Without this every line is written twice.
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(Logger(builder.Configuration), dispose: true);
    }

    /// <summary>The log that the settings under <c>Serilog</c> describe.</summary>
    public static Logger Logger(IConfiguration configuration)
    {
        try
        {
            return new LoggerConfiguration()
                .ReadFrom.Configuration(configuration)
                .Filter.ByExcluding(happening => IsSaidAnyway(happening, configuration))
                .CreateLogger();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            throw BadSettingException.In("Serilog", exception);
        }
    }

    // ConsoleServer says in one sentence what the host would say in forty lines of stack.
    private static bool IsSaidAnyway(LogEvent happening, IConfiguration configuration) =>
        Matching.FromSource(Host)(happening) && ListeningTrouble.Sentence(happening.Exception, configuration) is not null;
}
