using BusinessTexting.Console.Hosting;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace BusinessTexting.Tests.Console.Commands;

/// <summary>A disk that has no room, or takes no writing, for whoever starts a command or the server: a sentence, an exit code, and nothing lost.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly SmallDisk _disk = new();
    private readonly CommandLine _home = new();
    private readonly TemporaryFolder _elsewhere = new();
    private readonly string _database;

    public FullDiskTests() => _database = Path.Combine(_disk.Path, "console.db");

    [Fact]
    public async Task However_little_room_is_left_no_command_ends_in_anything_but_a_sentence_and_nothing_is_lost()
    {
        string[][] commands =
        [
            ["verdicts"],
            ["set-default", "on"],
            ["set-default", "off"],
            ["import", _home.Folder.Path],
            ["explain", "maya@northwind.example"],
            ["backup", Path.Combine(_disk.Path, "backup.db")],
            ["audit", "verify"],
            ["accounts", "list"],
        ];
        Assert.Equal((0, ""), await RunAsync("import", _home.Folder.Path));

        foreach (var room in new[] { 64, 36, 8, 0 })
        {
            _disk.Fill(room);
            foreach (var command in commands)
            {
                var (exitCode, error) = await RunAsync(command);
                Assert.True(exitCode is 4 || (exitCode is 0 && room > 0) || command[0] is "audit" or "backup", $"{command[0]}, {room} kB: {exitCode}, {error}");
                AssertIsSentence(exitCode, error);
            }
        }

        _disk.Free();
        Assert.Equal((0, ""), await RunAsync("explain", "maya@northwind.example"));
        Assert.Equal((0, ""), await RunAsync("set-default", "on"));
        Assert.Equal((0, ""), await RunAsync("audit", "verify"));
    }

    [Theory]
    [InlineData("set-default", "on")]
    [InlineData("accounts", "reset", "maya@northwind.example")]
    public async Task A_disk_that_takes_no_writing_is_not_mistaken_for_one_that_somebody_else_uses(params string[] command)
    {
        await RunAsync("import", _home.Folder.Path);
        _disk.Protect();

        var (exitCode, error) = await RunAsync(command);

        Assert.Equal(4, exitCode);
        Assert.StartsWith($"The database {_database} cannot be opened for writing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_database_and_a_restored_one_that_find_no_room_are_told_in_a_sentence()
    {
        var backup = Path.Combine(_elsewhere.Path, "backup.db");
        await RunAsync("import", _home.Folder.Path);
        await RunAsync("backup", backup);
        _disk.Fill(kilobytesLeft: 0);

        var restored = await RunAsync("restore", backup);
        var imported = await _home.On(Path.Combine(_disk.Path, "other.db")).RunAsync("import", _home.Folder.Path);

        Assert.InRange(restored.ExitCode, 1, 4);
        AssertIsSentence(restored.ExitCode, restored.Error);
        Assert.Equal(4, imported.ExitCode);
        AssertIsSentence(imported.ExitCode, imported.Error);
        _disk.Free();
        Assert.Equal((0, ""), await RunAsync("verdicts"));
    }

    [Fact]
    public async Task The_server_does_not_start_without_room_and_says_why_in_a_sentence()
    {
        await RunAsync("import", _home.Folder.Path);
        _disk.Fill(kilobytesLeft: 0);

        var end = await ConsoleProcess.RunAsync(_elsewhere.Path, "--urls", "http://127.0.0.1:0", "--database", _database);

        Assert.Equal((1, ""), (end.ExitCode, end.Output));
        AssertIsSentence(end.ExitCode, end.Errors);
    }

    public void Dispose()
    {
        LetGo();
        _home.Dispose();
        _disk.Dispose();
        _elsewhere.Dispose();
    }

    private static void AssertIsSentence(int exitCode, string error)
    {
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        if (exitCode != 0)
        {
            Assert.NotEqual("", error);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
    }

    private async Task<(int ExitCode, string Error)> RunAsync(params string[] command)
    {
        var answer = await _home.On(_database).RunAsync(command);
        LetGo();
        return (answer.ExitCode, command is ["audit", "verify"] && answer.ExitCode == 1 ? answer.Output : answer.Error);
    }

    // A process of its own would have closed the database, and would have to make again what SQLite keeps beside it.
    private void LetGo()
    {
        using var connection = new SqliteConnection(DatabaseSetup.ConnectionString(new ConfigurationBuilder().Build(), _database));
        SqliteConnection.ClearPool(connection);
    }
}
