using BusinessTexting.Console.Hosting.Edge;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Filters;

namespace BusinessTexting.Console.Hosting;

internal static class ConsoleLogging
{
    private const string Section = "Serilog";
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
            var written = new LoggerConfiguration().MinimumLevel.Verbose().ReadFrom.Configuration(Part(configuration, isPlaces: true)).CreateLogger();
            return new LoggerConfiguration()
                .ReadFrom.Configuration(Part(configuration, isPlaces: false))
                .Filter.ByExcluding(happening => IsSaidAnyway(happening, configuration))
                .WriteTo.Sink(new GuardedLog(written))
                .CreateLogger();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            throw BadSettingException.In(Section, exception);
        }
    }

    // Where the log is written to, or everything else about it: GuardedLog stands between the two.
    private static IConfiguration Part(IConfiguration configuration, bool isPlaces) => new ConfigurationBuilder()
        .AddInMemoryCollection(configuration.GetSection(Section).GetChildren()
            .Where(child => child.Key is "Using" || (child.Key is "WriteTo" or "AuditTo") == isPlaces)
            .SelectMany(child => child.AsEnumerable()))
        .Build();

    // ConsoleServer says in one sentence what the host would say in forty lines of stack; CircuitLimit, what a page's connection would.
    private static bool IsSaidAnyway(LogEvent happening, IConfiguration configuration) =>
        (Matching.FromSource(Host)(happening) && ListeningTrouble.Sentence(happening.Exception, configuration) is not null)
        || happening.Exception is TooManyPagesException or AggregateException { InnerException: TooManyPagesException };
}
