using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Texting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Support;

/// <summary>Where a database file is or will be, for tests of what the console makes of it. Consoles here wait one second for a lock.</summary>
internal sealed class DatabaseFile : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("business-texting-tests-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "console.db");

    /// <summary>A file that holds an organization and Maya Chen.</summary>
    public static DatabaseFile WithMaya() => With(database => database.Store([Some.User()]));

    /// <summary>A file that holds Northwind, Austin HQ and this many users.</summary>
    public static DatabaseFile WithUsers(int count) => With(database => database.StoreUsers(count));

    private static DatabaseFile With(Action<TestDatabase> store)
    {
        using var database = new TestDatabase();
        store(database);
        using (var connection = new SqliteConnection($"Data Source={database.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        var file = new DatabaseFile();
        RecordCopy.Copy(database.Path, file.Path);
        return file;
    }

    /// <summary>A console's services over this file. It is not opened yet.</summary>
    public ServiceProvider Console(Action<IServiceCollection>? but = null, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Database:ConnectionString", $"Data Source={Path};Default Timeout=1;Pooling=False")])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
            .Build();
        var services = new ServiceCollection().AddLogging().AddDatabase(configuration, path: null).AddFeatures().AddAccounts(new SignInSettings());
        but?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Starts a console on this file, as far as its database goes, and ends it.</summary>
    public async Task OpenAsync(params (string Key, string Value)[] settings)
    {
        await using var console = Console(settings: settings);
        await console.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
    }

    /// <summary>The sentence with which a console refuses this file.</summary>
    public async Task<string> RefusalAsync(params (string Key, string Value)[] settings) =>
        (await Assert.ThrowsAsync<UnusableDatabaseException>(() => OpenAsync(settings))).Message;

    /// <summary>Changes the organization's default this often, each time with an entry.</summary>
    public async Task ChangeAsync(int times)
    {
        await using var console = Console();
        var settings = console.GetRequiredService<ServiceSettingsService>();
        for (var time = 0; time < times; time++)
        {
            var isOn = (await settings.LoadAsync(Actors.Full, CancellationToken.None))!.Organization.TextingDefault is TextingChoice.On;
            Assert.IsType<ChangeOutcome.Saved>(
                await settings.SetDefaultAsync(isOn ? TextingChoice.Off : TextingChoice.On, version: null, Actors.Full, CancellationToken.None));
        }
    }

    /// <summary>A connection of another program's.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>What another program's SQL answers: the first column of the first row.</summary>
    public object? Run(string sql)
    {
        using var connection = Connect();
        return Run(connection, sql);
    }

    /// <summary>Changes the database as its owner can: with the triggers out of the way meanwhile, and without telling anybody.</summary>
    public void Tamper(string sql) => Tamper(Path, sql);

    /// <inheritdoc cref="Tamper(string)"/>
    public static void Tamper(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var drop = Run(connection, "SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_master WHERE type = 'trigger'");
        var create = Run(connection, "SELECT group_concat(sql, ';') FROM sqlite_master WHERE type = 'trigger'");
        Run(connection, $"PRAGMA foreign_keys=OFF; {drop}; {sql}; {create}");
    }

    public static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public IReadOnlyList<string> Backups() => [.. Directory.EnumerateFiles(Folder, "*.backup-*")];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
