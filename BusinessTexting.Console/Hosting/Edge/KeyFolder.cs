using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>The keys that protect cookies, forms and one-time links: in a folder that is this account's alone.</summary>
internal static class KeyFolder
{
    // Keys of another application on this machine open nothing here, whatever folder either runs from.
    private const string Application = "BusinessTexting.Console";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <param name="database">The value of <c>--database</c>; null without one.</param>
    public static IServiceCollection AddProtectionKeys(this IServiceCollection services, IConfiguration configuration, string? database)
    {
        var folder = Of(configuration, database);
        try
        {
            Create(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException($"The folder for keys {folder} cannot be made or kept from other accounts: {exception.Message}", exception);
        }

        services.AddDataProtection().SetApplicationName(Application).PersistKeysToFileSystem(new DirectoryInfo(folder));
        return services;
    }

    private static string Of(IConfiguration configuration, string? database) =>
        EdgeSettings.Read(configuration).KeyFolder ?? $"{new SqliteConnectionStringBuilder(DatabaseSetup.ConnectionString(configuration, database)).DataSource}.keys";

    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (Directory.Exists(folder))
        {
            File.SetUnixFileMode(folder, OwnerOnly);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
