using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

/// <summary>Six entries, in a file that nobody has open.</summary>
public sealed class AuditVerifyReadsOnlyTests : IDisposable
{
    private readonly DatabaseFile _file = DatabaseFile.WithUsers(4);
    private readonly CommandLine _line = new();

    [Theory]
    [InlineData("verify")]
    [InlineData("head")]
    public async Task Nothing_is_written_and_no_file_is_made(string verb)
    {
        var before = Files();

        Assert.Equal(0, (await _line.On(_file.Path).RunAsync("audit", verb)).ExitCode);

        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task An_older_database_is_checked_as_it_is()
    {
        using var older = await DatabaseFile.OlderAsync();
        var before = FilesIn(older);

        var answer = await _line.On(older.Path).RunAsync("audit", "verify");

        Assert.Equal((0, "1 entries, chain intact.\n", ""), (answer.ExitCode, answer.Output, answer.Error));
        Assert.Equal(before, FilesIn(older));
    }

    [Fact]
    public async Task An_older_database_that_lost_a_trigger_does_not_pass_for_a_still_older_one()
    {
        using var older = await DatabaseFile.OlderAsync();
        older.Run("DROP TRIGGER RecordIsNotChanged");

        var answer = await _line.On(older.Path).RunAsync("audit", "verify");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("The trigger RecordIsNotChanged of the database is not what the console made", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_have_written_and_SQLite_has_not_moved_into_the_file_counts()
    {
        await using var other = _file.Connect();
        DatabaseFile.Run(other, "SELECT COUNT(*) FROM Users");
        await _file.ChangeAsync(times: 2);
        var before = FilesButShared();

        var answer = await _line.On(_file.Path).RunAsync("audit", "verify");

        Assert.Equal((0, "8 entries, chain intact.\n"), (answer.ExitCode, answer.Output));
        Assert.Equal(before, FilesButShared());
    }

    [Fact]
    public async Task What_a_killed_console_left_beside_the_file_counts_and_stays()
    {
        var copy = Path.Combine(_file.Folder, "copy.db");
        await using (var other = _file.Connect())
        {
            DatabaseFile.Run(other, "SELECT COUNT(*) FROM Users");
            await _file.ChangeAsync(times: 1);
            RecordCopy.Copy(_file.Path, copy);
            File.Copy($"{_file.Path}-wal", $"{copy}-wal");
        }

        var (database, log) = (await File.ReadAllBytesAsync(copy, CancellationToken.None), await File.ReadAllBytesAsync($"{copy}-wal", CancellationToken.None));
        var answer = await _line.On(copy).RunAsync("audit", "verify");

        Assert.Equal((0, "7 entries, chain intact.\n"), (answer.ExitCode, answer.Output));
        Assert.Equal(database, await File.ReadAllBytesAsync(copy, CancellationToken.None));
        Assert.Equal(log, await File.ReadAllBytesAsync($"{copy}-wal", CancellationToken.None));
    }

    [Fact]
    public async Task A_name_with_marks_that_addresses_know_is_a_name()
    {
        var odd = Path.Combine(_file.Folder, "100% #1 ?mode=rwc&.db");
        RecordCopy.Copy(_file.Path, odd);

        var answer = await _line.On(odd).RunAsync("audit", "verify");

        Assert.Equal((0, "6 entries, chain intact.\n"), (answer.ExitCode, answer.Output));
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Later', '10')", "was written by a newer version")]
    [InlineData("DELETE FROM __EFMigrationsHistory", "is not a database of this console")]
    [InlineData("DROP TABLE __EFMigrationsHistory", "is the database of another program")]
    public async Task What_is_no_database_of_this_console_is_told_in_a_sentence(string sql, string sentence)
    {
        _file.Run(sql);

        var answer = await _line.On(_file.Path).RunAsync("audit", "verify");

        Assert.Equal((4, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_link_what_others_have_written_counts_too()
    {
        await using var other = _file.Connect();
        DatabaseFile.Run(other, "SELECT COUNT(*) FROM Users");
        await _file.ChangeAsync(times: 2);
        var link = Path.Combine(Directory.CreateDirectory(Path.Combine(_file.Folder, "links")).FullName, "console.db");
        File.CreateSymbolicLink(link, _file.Path);
        RecordCopy.CopyKeyAndHead(_file.Path, link);

        var answer = await _line.On(link).RunAsync("audit", "verify");

        Assert.Equal((0, "8 entries, chain intact.\n"), (answer.ExitCode, answer.Output));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_a_sentence()
    {
        await File.WriteAllTextAsync(_file.Path, new string('x', 10_000), CancellationToken.None);

        var answer = await _line.On(_file.Path).RunAsync("audit", "verify");

        Assert.Equal((4, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("is not a database of this console, or is damaged", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_page_of_the_record_is_a_finding()
    {
        var root = (long)_file.Run("SELECT rootpage FROM sqlite_master WHERE name = 'AuditEntries'")!;
        await using (var file = File.OpenWrite(_file.Path))
        {
            file.Position = (root - 1) * 4096;
            file.Write(Enumerable.Repeat((byte)0xFF, 4096).ToArray());
        }

        var answer = await _line.On(_file.Path).RunAsync("audit", "verify");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        Assert.StartsWith("The database's own check of the record fails: ", answer.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _line.Dispose();
        _file.Dispose();
    }

    // SQLite notes there who reads.
    private List<string> FilesButShared() => [.. Files().Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))];

    private List<string> Files() => FilesIn(_file);

    private static List<string> FilesIn(DatabaseFile database) =>
        [.. Directory.EnumerateFiles(database.Folder).Order(StringComparer.Ordinal).Select(file => $"{Convert.ToHexString(Hash(file))} {file}")];

    private static byte[] Hash(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return System.Security.Cryptography.SHA256.HashData(file);
    }
}
