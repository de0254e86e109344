using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Tests.Console.Commands;

public class AuditCommandTests
{
    [Fact]
    public async Task A_record_that_nobody_touched_is_intact()
    {
        using var line = await CommandLine.OpenImportedAsync();
        var count = (await line.EntriesAsync()).Count;

        var answer = await line.RunAsync("audit", "verify");

        Assert.Equal((0, $"{count} entries, chain intact.\n", ""), (answer.ExitCode, answer.Output, answer.Error));
    }

    [Fact]
    public async Task From_an_entry_on_only_the_rest_is_checked()
    {
        using var line = await CommandLine.OpenImportedAsync();
        var count = (await line.EntriesAsync()).Count;

        var answer = await line.RunAsync("audit", "verify", "--from", "3");

        Assert.Equal((0, $"{count - 2} entries, chain intact.\n"), (answer.ExitCode, answer.Output));
    }

    [Fact]
    public async Task The_first_entry_that_does_not_fit_ends_with_1()
    {
        using var line = await CommandLine.OpenImportedAsync();
        Run(line.Database, "DROP TRIGGER RecordIsNotChanged; UPDATE AuditEntries SET Actor = 'somebody else' WHERE Id IN (2, 3)");

        var answer = await line.RunAsync("audit", "verify");

        Assert.Equal(
            (1, "Entry 2 does not fit: it is not what was recorded, or the key is not the one it was recorded with.\n"), (answer.ExitCode, answer.Output));
    }

    [Fact]
    public async Task A_record_cut_off_at_the_end_ends_with_1()
    {
        using var line = await CommandLine.OpenImportedAsync();
        var count = (await line.EntriesAsync()).Count;
        Run(line.Database, $"DROP TRIGGER RecordIsNotRemoved; DELETE FROM AuditEntries WHERE Id = {count}");

        var answer = await line.RunAsync("audit", "verify");

        Assert.Equal(
            (1, $"Entry {count} is missing: the head names entry {count} as the newest. Entries were removed from the end.\n"), (answer.ExitCode, answer.Output));
    }

    [Fact]
    public async Task Without_a_database_it_ends_as_other_commands_do()
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync("audit", "verify");

        Assert.Equal((4, ""), (answer.ExitCode, answer.Output));
        Assert.False(File.Exists(line.Database));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task What_is_no_number_of_an_entry_is_a_bad_argument(string from)
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync("audit", "verify", "--from", from);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"'{from}' is not the number of an entry", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_is_printed_as_it_is_kept()
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync("audit", "head");

        Assert.Equal((0, await File.ReadAllTextAsync($"{line.Database}.audit-head", CancellationToken.None)), (answer.ExitCode, answer.Output));
    }

    [Fact]
    public async Task A_head_that_is_gone_cannot_be_printed()
    {
        using var line = await CommandLine.OpenImportedAsync();
        File.Delete($"{line.Database}.audit-head");

        var answer = await line.RunAsync("audit", "head");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("The head of the record is missing", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_lost_is_made_anew_and_an_entry_tells_of_it()
    {
        using var line = await CommandLine.OpenImportedAsync();
        File.Delete($"{line.Database}.audit-head");

        var answer = await line.RunAsync("audit", "anchor");

        var entry = (await line.EntriesAsync())[^1];
        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.StartsWith($"The head of the record is made anew; entry {entry.Id} tells of it.", answer.Output, StringComparison.Ordinal);
        Assert.Equal((AuditAction.RecordAnchored, """{"previousHead":"none"}"""), (entry.Action, entry.After));
        Assert.StartsWith("command line (", entry.Actor, StringComparison.Ordinal);
        Assert.Equal(0, (await line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task A_head_of_a_longer_record_is_made_anew_and_stays_known()
    {
        using var line = await CommandLine.OpenImportedAsync();
        var head = (await line.RunAsync("audit", "head")).Output.Split(' ');
        line.Tamper($"DELETE FROM AuditEntries WHERE Id = {head[0]}");

        Assert.Equal(0, (await line.RunAsync("audit", "anchor")).ExitCode);

        Assert.Equal($$"""{"previousHead":"{{head[0]}} {{head[1]}}"}""", (await line.EntriesAsync())[^1].After);
        Assert.Equal(0, (await line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task A_head_that_nobody_wrote_with_the_key_is_made_anew()
    {
        using var line = await CommandLine.OpenImportedAsync();
        await File.WriteAllTextAsync($"{line.Database}.audit-head", "1 somebody's head", CancellationToken.None);

        Assert.Equal(0, (await line.RunAsync("audit", "anchor")).ExitCode);

        Assert.Equal("""{"previousHead":"not readable"}""", (await line.EntriesAsync())[^1].After);
    }

    [Fact]
    public async Task A_head_that_fits_is_left_as_it_is()
    {
        using var line = await CommandLine.OpenImportedAsync();
        var entries = (await line.EntriesAsync()).Count;

        var answer = await line.RunAsync("audit", "anchor");

        Assert.Equal((0, "The head of the record fits, and was left as it is.\n"), (answer.ExitCode, answer.Output));
        Assert.Equal(entries, (await line.EntriesAsync()).Count);
    }

    [Fact]
    public async Task No_head_is_made_for_entries_that_were_tampered_with()
    {
        using var line = await CommandLine.OpenImportedAsync();
        line.Tamper("UPDATE AuditEntries SET Actor = 'somebody else' WHERE Id = 2");
        File.Delete($"{line.Database}.audit-head");

        var answer = await line.RunAsync("audit", "anchor");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("Entry 2 does not fit", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists($"{line.Database}.audit-head"));
    }

    private static void Run(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        DatabaseFile.Run(connection, sql);
    }
}
