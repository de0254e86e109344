using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>The keys that protect cookies, forms and the secrets of authenticator apps: in a folder that is this account's alone.</summary>
internal static class KeyFolder
{
    // Keys of another application on this machine open nothing here, whatever folder either runs from.
    private const string Application = "BusinessTexting.Console";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>For pages and commands alike; nothing is made or read before a key is needed.</summary>
    /// <param name="database">The value of <c>--database</c>; null without one.</param>
    public static IServiceCollection AddProtectionKeys(this IServiceCollection services, IConfiguration configuration, string? database)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyFiles(Of(configuration, database)));
        return services;
    }

    /// <summary>Makes the folder, or refuses to start where it cannot be kept from other accounts.</summary>
    /// <param name="database"><inheritdoc cref="AddProtectionKeys" path="/param[@name='database']"/></param>
    public static void Prepare(IConfiguration configuration, string? database)
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
    }

    private static string Of(IConfiguration configuration, string? database) =>
        EdgeSettings.KeyFolderOf(configuration) ?? $"{new SqliteConnectionStringBuilder(DatabaseSetup.ConnectionString(configuration, database)).DataSource}.keys";

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

    // The framework's own makes the folder as soon as it is there, which a command that only reads must not.
    private sealed class KeyFiles(string folder) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => Directory.Exists(folder) ? Files.GetAllElements() : [];

        public void StoreElement(XElement element, string friendlyName)
        {
            Create(folder);
            Files.StoreElement(element, friendlyName);
        }

        private FileSystemXmlRepository Files => new(new DirectoryInfo(folder), NullLoggerFactory.Instance);
    }
}
