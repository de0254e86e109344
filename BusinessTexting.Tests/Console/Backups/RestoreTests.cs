using System.Runtime.Versioning;
using BusinessTexting.Console.Features.Backups;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Backups;

/// <summary>Northwind was imported and backed up with its default Off; then the default was switched on.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RestoreTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CommandLine? _line;
    private string? _before;

    private CommandLine Line => _line!;

    private string Backup => Path.Combine(_folder.Path, "kept.db");

    public async ValueTask InitializeAsync()
    {
        _line = await CommandLine.OpenImportedAsync();
        _before = (await Line.RunAsync("verdicts")).Output;
        Assert.Equal(0, (await Line.RunAsync("backup", Backup)).ExitCode);
        Assert.Equal(0, (await Line.RunAsync("set-default", "on")).ExitCode);
        Assert.NotEqual(_before, (await Line.RunAsync("verdicts")).Output);
    }

    [Fact]
    public async Task What_was_backed_up_is_back_and_the_record_is_intact()
    {
        var answer = await Line.RunAsync("restore", Backup);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Matches($"^{Backup} was restored: \\d+ entries, chain intact. The database that was there is now {Line.Database}.replaced-\\d{{8}}-\\d{{6}}.\n$", answer.Output);
        Assert.Equal(_before, (await Line.RunAsync("verdicts")).Output);
        Assert.Equal(0, (await Line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task An_entry_tells_from_what_it_was_restored_and_which_head_it_replaced()
    {
        var head = (await Line.RunAsync("audit", "head")).Output.Split(' ');

        await Line.RunAsync("restore", Backup);

        var entry = (await Line.EntriesAsync())[^1];
        Assert.Equal((AuditAction.RecordAnchored, AuditResource.Record), (entry.Action, entry.Resource));
        Assert.Equal($$"""{"previousHead":"{{head[0]}} {{head[1]}}","restoredFrom":"kept.db"}""", entry.After);
        Assert.StartsWith("command line (", entry.Actor, StringComparison.Ordinal);
        Assert.Equal($"{entry.Id}", (await Line.RunAsync("audit", "head")).Output.Split(' ')[0]);
    }

    [Fact]
    public async Task The_database_that_was_there_is_kept_whole()
    {
        var after = (await Line.RunAsync("verdicts")).Output;

        await Line.RunAsync("restore", Backup);

        var aside = Line.On(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Line.Database)!, "*.replaced-????????-??????")));
        Assert.Equal(after, (await aside.RunAsync("verdicts")).Output);
        Assert.Equal(0, (await aside.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task The_record_goes_on_after_it()
    {
        await Line.RunAsync("restore", Backup);

        Assert.Equal(0, (await Line.RunAsync("set-default", "on")).ExitCode);
        Assert.Equal(0, (await Line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task Every_file_is_for_this_account_alone_and_none_is_left_over()
    {
        await Line.RunAsync("restore", Backup);

        var files = Directory.GetFiles(Path.GetDirectoryName(Line.Database)!, "console.db*").Where(file => !file.Contains("replaced", StringComparison.Ordinal)).ToList();
        Assert.Equal(["console.db", "console.db.audit-head", "console.db.audit-key", "console.db.lock"], files.Select(file => Path.GetFileName(file)).Order());
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task While_a_console_serves_the_database_nothing_is_restored()
    {
        await using var console = await ConsoleProcess.ServeAsync(Path.GetDirectoryName(Line.Database)!);
        var served = (await Line.RunAsync("verdicts")).Output;

        var answer = await Line.RunAsync("restore", Backup);

        Assert.Equal((4, "Nothing was restored: a console serves the database, or a command runs on it. Stop it, then restore again.\n"), (answer.ExitCode, answer.Error));
        Assert.Equal(served, (await Line.RunAsync("verdicts")).Output);
    }

    [Fact]
    public async Task A_console_that_was_killed_does_not_stand_in_the_way()
    {
        await using var console = await ConsoleProcess.ServeAsync(Path.GetDirectoryName(Line.Database)!);
        await console.KillAsync();

        Assert.Equal(0, (await Line.RunAsync("restore", Backup)).ExitCode);
        Assert.Equal(_before, (await Line.RunAsync("verdicts")).Output);
    }

    [Fact]
    public async Task A_damaged_database_is_replaced()
    {
        await File.WriteAllTextAsync(Line.Database, new string('x', 10_000), CancellationToken.None);

        Assert.Equal(0, (await Line.RunAsync("restore", Backup)).ExitCode);
        Assert.Equal(_before, (await Line.RunAsync("verdicts")).Output);
    }

    [Fact]
    public async Task Where_there_is_nothing_it_is_simply_put()
    {
        using var elsewhere = new TemporaryFolder();
        var line = Line.On(Path.Combine(elsewhere.Path, "new", "console.db"));

        var answer = await line.RunAsync("restore", Backup, "--key", $"{Line.Database}.audit-key");

        Assert.Matches($"^{Backup} was restored: \\d+ entries, chain intact.\n$", answer.Output);
        Assert.Equal(_before, (await line.RunAsync("verdicts")).Output);
        Assert.Contains("\"previousHead\":\"none\"", (await line.EntriesAsync())[^1].After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET After = '{}' WHERE Id = 2")]
    [InlineData("DELETE FROM AuditEntries WHERE Id = (SELECT MAX(Id) FROM AuditEntries)")]
    public async Task A_copy_without_a_seal_that_was_tampered_with_is_refused(string sql)
    {
        File.Delete($"{Backup}.audit-seal");
        Line.On(Backup).Tamper(sql);

        await AssertRefusedAsync(1, "was not restored, because its record is not what the console wrote: ", "--unsealed");
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        File.Delete($"{Backup}.audit-seal");
        await File.WriteAllTextAsync(Backup, new string('x', 10_000), CancellationToken.None);

        await AssertRefusedAsync(4, "is not a database of this console, or is damaged", "--unsealed");
    }

    [Fact]
    public async Task A_backup_of_a_newer_console_is_refused()
    {
        File.Delete($"{Backup}.audit-seal");
        Line.On(Backup).Tamper("INSERT INTO __EFMigrationsHistory VALUES ('2099_Newer', '99')");

        await AssertRefusedAsync(4, "was written by a newer version", "--unsealed");
    }

    [Fact]
    public async Task A_backup_that_is_not_there_is_told()
    {
        File.Delete(Backup);

        await AssertRefusedAsync(3, $"There is no backup at {Backup}.");
    }

    [Fact]
    public async Task Only_who_keeps_the_record_may_restore()
    {
        using var database = new TestDatabase();

        Assert.Equal(
            new RestoreOutcome.NotAllowed(Privilege.KeepRecord), await database.Get<RestoreService>().RestoreAsync(new RestoreRequest(Backup), Actors.User, CancellationToken.None));
    }

    public ValueTask DisposeAsync()
    {
        Line.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AssertRefusedAsync(int exitCode, string sentence, params string[] options)
    {
        var present = (await Line.RunAsync("verdicts")).Output;

        var answer = await Line.RunAsync(["restore", Backup, .. options]);

        Assert.Equal((exitCode, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Equal(present, (await Line.RunAsync("verdicts")).Output);
        Assert.Equal(0, (await Line.RunAsync("audit", "verify")).ExitCode);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Line.Database)!, "*re*ing*"));
    }
}
