using BusinessTexting.Console.Commands;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

/// <summary>Commands that only read leave the database as it is, and need nothing that could be written.</summary>
public sealed class ReadingCommandsTests : IDisposable
{
    private readonly SmallDisk _disk = new();
    private readonly CommandLine _line = new();

    [Theory]
    [InlineData("verdicts")]
    [InlineData("explain", "maya@northwind.example")]
    [InlineData("accounts", "list")]
    [InlineData("audit", "verify")]
    [InlineData("audit", "head")]
    public async Task Where_nothing_can_be_written_they_answer_as_elsewhere(params string[] command)
    {
        var database = Path.Combine(_disk.Path, "console.db");
        var line = _line.On(database);
        Assert.Equal(0, (await line.RunAsync("import", _line.Folder.Path)).ExitCode);
        var elsewhere = await line.RunAsync(command);
        LetGo(database);
        _disk.Protect();

        var answer = await line.RunAsync(command);

        Assert.Equal((0, elsewhere.Output, ""), (answer.ExitCode, answer.Output, answer.Error));
    }

    [Theory]
    [InlineData("verdicts")]
    [InlineData("explain", "maya@northwind.example")]
    [InlineData("accounts", "list")]
    [InlineData("import", "--dry-run", "nowhere")]
    public async Task An_older_database_is_left_as_it_is_and_they_say_what_to_do(params string[] command)
    {
        using var older = await DatabaseFile.OlderAsync();
        var before = await File.ReadAllBytesAsync(older.Path, CancellationToken.None);

        var answer = await _line.On(older.Path).RunAsync(command);

        Assert.Equal((ExitCode.NoDatabase, ""), (answer.ExitCode, answer.Output));
        Assert.StartsWith($"The database {older.Path} is of an older version, and this command only reads; ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(older.Path, CancellationToken.None));
        Assert.Empty(older.Backups());
    }

    public void Dispose()
    {
        _line.Dispose();
        _disk.Dispose();
    }

    // As a process of its own does at its end.
    private static void LetGo(string database)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            BusinessTexting.Console.Hosting.DatabaseSetup.ConnectionString(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build(), database));
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
    }
}
