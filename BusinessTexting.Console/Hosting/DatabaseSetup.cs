using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Backups;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BusinessTexting.Console.Hosting;

internal static class DatabaseSetup
{
    private const int SecondsToWaitForALock = 5;

    // All of these are thrown as well; here they would put a stack trace before the sentence that says it.
    private static readonly (EventId, LogLevel)[] LoggedByWhoeverCatches =
    [
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (RelationalEventId.CommandError, LogLevel.Debug),
        (RelationalEventId.TransactionError, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug),
    ];

    /// <summary>Registers the database named by <c>--database</c>, else by <c>Database:ConnectionString</c>; relative paths count from the current folder.</summary>
    /// <param name="path">The value of <c>--database</c>; null without one.</param>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration, string? path)
    {
        var connectionString = ConnectionString(configuration, path);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(PolicyConfiguration.Read(configuration));
        services.AddSingleton(PolicyConfiguration.Sources(configuration));
        services.AddSingleton(BackupConfiguration.Read(configuration));
        services.AddSingleton(ImportConfiguration.Read(configuration));
        services.AddSingleton(RecordFiles.For(
            new SqliteConnectionStringBuilder(connectionString).DataSource, configuration["Record:KeyFile"], configuration["Record:HeadFile"]));
        services.AddSingleton<RecordKey>();
        services.AddSingleton<RecordHead>();
        services.AddSingleton<HeadFollowsCommits>();
        services.AddSingleton<MovedDatabaseIsRefused>();
        services.AddSingleton<RecordVerification>();
        services.AddDbContextFactory<ConsoleDb>((provider, options) => options
            .UseSqlite(connectionString)
            .AddInterceptors(
                new ConnectionSettings(), provider.GetRequiredService<MovedDatabaseIsRefused>(), provider.GetRequiredService<HeadFollowsCommits>())
            .ConfigureWarnings(events => events.Log(LoggedByWhoeverCatches)));
        services.AddProtectionKeys(configuration, path);
        services.AddSingleton<AuthenticatorSecrets>();
        services.AddSingleton<StoredFindings>();
        services.AddSingleton<StoredKeys>();
        services.AddSingleton<Database>();
        services.AddSingleton<ReadStore>();
        services.AddSingleton<StandingReads>();
        services.AddSingleton<ChangeStore>();
        services.AddSingleton<FreeSpace>(folder => new DriveInfo(folder).AvailableFreeSpace);
        services.AddSingleton<DatabaseRewrite>();
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseRewrite>());
        services.AddSingleton(provider => new EarlierCopies(provider.GetRequiredService<RecordFiles>(), provider.GetRequiredService<BackupSettings>().Folder));
        services.AddSingleton<ChangeWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeWatch>());
        return services;
    }

    public static string ConnectionString(IConfiguration configuration, string? path)
    {
        const string Key = "Database:ConnectionString";
        try
        {
            var builder = new SqliteConnectionStringBuilder(path is null ? configuration[Key] : null);
            if (builder is { Mode: SqliteOpenMode.Memory } or { DataSource: ":memory:" })
            {
                throw new ArgumentException("what is in memory is lost at the end", nameof(configuration));
            }

            builder.DataSource = Path.GetFullPath(path ?? builder.DataSource);
            builder.DefaultTimeout = builder.ShouldSerialize("Default Timeout") ? builder.DefaultTimeout : SecondsToWaitForALock;

            // A connection opened later must not make an empty database where the one in use was taken away.
            builder.Mode = builder.ShouldSerialize("Mode") ? builder.Mode : SqliteOpenMode.ReadWrite;
            return builder.ConnectionString;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw BadSettingException.Of(path is null ? Key : "--database", path ?? configuration[Key], $"names no SQLite file ({exception.Message})");
        }
    }
}
