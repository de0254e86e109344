using BusinessTexting.Console.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Hosting;

internal static class DatabaseSetup
{
    /// <summary>Registers the database named by <c>--database</c>, else by <c>Database:ConnectionString</c>; relative paths count from the current folder.</summary>
    /// <param name="path">The value of <c>--database</c>; null without one.</param>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration, string? path)
    {
        var connectionString = ConnectionString(configuration, path);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(PolicyConfiguration.Read(configuration));
        services.AddDbContextFactory<ConsoleDb>(options => options.UseSqlite(connectionString).AddInterceptors(new ConnectionSettings()));
        services.AddSingleton<Database>();
        services.AddSingleton<ChangeStore>();
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
            builder.DataSource = Path.GetFullPath(path ?? builder.DataSource);
            builder.DefaultTimeout = 5;
            return builder.ConnectionString;
        }
        catch (ArgumentException exception)
        {
            throw new BadSettingException(path is null ? Key : "--database", path ?? configuration[Key], $"names no SQLite file ({exception.Message})");
        }
    }
}
