using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Browser;

/// <summary>A running console with a database of its own; both are gone afterwards.</summary>
internal sealed class ServedConsole : IAsyncDisposable
{
    private readonly ConsoleProcess _process;
    private readonly Dictionary<Role, string> _cookies = [];

    private ServedConsole(string folder, ConsoleProcess process) => (Folder, _process) = (folder, process);

    public string Folder { get; }

    public string Url => _process.Url;

    /// <summary>What the console has logged so far.</summary>
    public string Log => _process.Log;

    private string Database => Path.Combine(Folder, "console.db");

    /// <summary>Serves a copy of this database, or one that nobody has set up yet.</summary>
    public static Task<ServedConsole> StartAsync(string? database = null, params (string Key, string Value)[] environment) =>
        StartAsync(database, assembly: null, environment);

    /// <param name="assembly">The console to serve; null for the one that the tests are built with.</param>
    public static async Task<ServedConsole> StartAsync(string? database, string? assembly, (string Key, string Value)[] environment)
    {
        var folder = Directory.CreateTempSubdirectory("business-texting-browser-").FullName;
        if (database is not null)
        {
            RecordCopy.Copy(database, Path.Combine(folder, "console.db"));
        }

        return new ServedConsole(folder, await ConsoleProcess.ServeAsync(folder, assembly, environment));
    }

    /// <summary>Lets one administrator per role sign in to this database, which is created where there is none; the Location administrator has location 1.</summary>
    public static async Task AddAdministratorsAsync(string database)
    {
        var configuration = new ConfigurationBuilder().Build();
        await using var services = new ServiceCollection().AddLogging().AddDatabase(configuration, database).AddFeatures().AddAccounts(new SignInSettings()).BuildServiceProvider();
        await services.GetRequiredService<BusinessTexting.Console.Data.Database>().OpenAsync(CancellationToken.None);
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.Location))
        {
            await TestAccounts.AddAsync(services, role);
        }

        if (await services.GetRequiredService<BusinessTexting.Console.Features.Locations.LocationService>().LoadAsync(1, Actor.Console, CancellationToken.None) is not null)
        {
            await TestAccounts.AddAsync(services, Role.Location, 1);
        }

        await using var connection = new SqliteConnection(DatabaseSetup.ConnectionString(configuration, database));
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>The cookies of a role's administrator who has signed in here before; null before that.</summary>
    public string? CookiesOf(Role role) => _cookies.GetValueOrDefault(role);

    /// <summary>Stores something past the console, as an older one may have left it.</summary>
    public void Store(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        DatabaseFile.Run(connection, sql);
    }

    public void Remember(Role role, string cookies) => _cookies[role] = cookies;

    /// <summary>Runs a command on the database that is being served.</summary>
    public async Task RunAsync(params string[] arguments)
    {
        var end = await ConsoleProcess.RunAsync(Folder, [.. arguments, "--database", Database]);
        Assert.True(end.ExitCode == 0, $"{end.Output}{end.Errors}");
    }

    /// <summary>How many entries the record holds for changes of this kind.</summary>
    public async Task<long> CountEntriesAsync(string action)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM AuditEntries WHERE Action = $action";
        count.Parameters.AddWithValue("$action", action);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
