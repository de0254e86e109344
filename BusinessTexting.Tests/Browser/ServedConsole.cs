using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Tests.Browser;

/// <summary>A running console with a database of its own; both are gone afterwards.</summary>
internal sealed class ServedConsole : IAsyncDisposable
{
    private readonly ConsoleProcess _process;

    private ServedConsole(string folder, ConsoleProcess process) => (Folder, _process) = (folder, process);

    public string Folder { get; }

    public string Url => _process.Url;

    private string Database => Path.Combine(Folder, "console.db");

    /// <summary>Serves a copy of this database, or an empty one.</summary>
    public static async Task<ServedConsole> StartAsync(string? database = null, params (string Key, string Value)[] environment)
    {
        var folder = Directory.CreateTempSubdirectory("business-texting-browser-").FullName;
        if (database is not null)
        {
            File.Copy(database, Path.Combine(folder, "console.db"));
        }

        return new ServedConsole(folder, await ConsoleProcess.ServeAsync(folder, assembly: null, environment));
    }

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
