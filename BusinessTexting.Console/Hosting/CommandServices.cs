using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.EntityFrameworkCore;
using Serilog;

namespace BusinessTexting.Console.Hosting;

/// <summary>What a command works with: the same settings, database and operations as the pages, without a web server.</summary>
internal static class CommandServices
{
    /// <param name="database">The value of <c>--database</c>; null without one.</param>
    /// <param name="connections">Others than the usual ones to it.</param>
    public static ServiceProvider Build(string? database, IDbContextFactory<ConsoleDb>? connections = null)
    {
        var configuration = Settings();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.AddSerilog(ConsoleLogging.Logger(configuration), dispose: true));
        services.AddDatabase(configuration, database);
        if (connections is not null)
        {
            services.AddSingleton(connections);
        }

        services.AddFeatures();
        services.AddAccounts(SignInSettings.Read(configuration));
        return services.BuildServiceProvider();
    }

    private static IConfiguration Settings()
    {
        var settings = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production"}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();

        // A command answers with sentences of its own; of the log only what went wrong belongs on the screen, and where it did to the file.
        var sinks = settings.GetSection("Serilog:WriteTo").GetChildren().Where(sink => sink["Name"] == "Console");
        return new ConfigurationBuilder()
            .AddConfiguration(settings)
            .AddInMemoryCollection(sinks.SelectMany(sink => new Dictionary<string, string?>
            {
                [$"{sink.Path}:Args:restrictedToMinimumLevel"] = "Error",
                [$"{sink.Path}:Args:outputTemplate"] = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}",
            }))
            .Build();
    }
}
