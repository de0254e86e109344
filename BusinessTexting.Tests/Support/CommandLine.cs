using BusinessTexting.Console.Commands;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Support;

/// <summary>Runs the console's commands on a database of their own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly string? _home;

    public CommandLine()
        : this("", new DirectoryFolder())
    {
        _home = Directory.CreateTempSubdirectory("business-texting-tests-").FullName;
        Database = Path.Combine(_home, "console.db");
    }

    private CommandLine(string database, DirectoryFolder folder) => (Database, Folder) = (database, folder);

    public DirectoryFolder Folder { get; }

    public string Database { get; }

    /// <summary>Commands on another database.</summary>
    public CommandLine On(string database) => new(database, Folder);

    /// <inheritdoc cref="DatabaseFile.Tamper(string)"/>
    public void Tamper(string sql) => DatabaseFile.Tamper(Database, sql);

    /// <summary>What the server was started with; null when it was not.</summary>
    public Serving? Served { get; private set; }

    /// <summary>A command line where the usual folder was imported already.</summary>
    public static async Task<CommandLine> OpenImportedAsync()
    {
        var line = new CommandLine();
        Assert.Equal(0, (await line.RunAsync("import", line.Folder.Path)).ExitCode);
        return line;
    }

    public async Task<Answer> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ConsoleCommands.RunAsync([.. args, "--database", Database], output, error, serve: serving =>
        {
            Served = serving;
            return Task.FromResult(0);
        });
        return new Answer(exitCode, output.ToString(), error.ToString());
    }

    public async Task<IReadOnlyList<AuditEntry>> EntriesAsync()
    {
        await using var services = CommandServices.Build(Database);
        await using var db = await services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(DatabaseSetup.ConnectionString(new ConfigurationBuilder().Build(), Database));
        SqliteConnection.ClearPool(connection);
        Folder.Dispose();
        Directory.Delete(_home!, recursive: true);
    }

    public sealed record Answer(int ExitCode, string Output, string Error);
}
