using System.Runtime.Versioning;
using BusinessTexting.Console.Features.Backups;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Backups;

[UnsupportedOSPlatform("windows")]
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Backup => Path.Combine(_folder.Path, "kept.db");

    [Fact]
    public async Task A_backup_holds_what_the_database_held_and_its_record_is_intact()
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync("backup", Backup);

        var entries = (await line.EntriesAsync()).Count - 1;
        Assert.Equal((0, $"{Backup}: a backup with {entries} entries, chain intact; its key, head and seal are beside it.\n", ""), (answer.ExitCode, answer.Output, answer.Error));
        Assert.Equal((await line.RunAsync("verdicts")).Output, (await line.On(Backup).RunAsync("verdicts")).Output);
        Assert.Equal(0, (await line.On(Backup).RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task It_is_for_this_account_alone()
    {
        using var line = await CommandLine.OpenImportedAsync();

        await line.RunAsync("backup", Backup);

        Assert.Equal(["kept.db", "kept.db.audit-head", "kept.db.audit-key", "kept.db.audit-seal"], Names());
        Assert.All(Directory.EnumerateFiles(_folder.Path), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task It_is_made_while_the_console_runs()
    {
        await using var console = await ConsoleProcess.ServeAsync(_folder.Path);

        var end = await ConsoleProcess.RunAsync(_folder.Path, "backup", Backup, "--database", Path.Combine(_folder.Path, "console.db"));

        Assert.Equal(0, end.ExitCode);
        Assert.True(File.Exists(Backup));
    }

    [Fact]
    public async Task The_record_tells_who_made_it_and_where_it_ends()
    {
        using var line = await CommandLine.OpenImportedAsync();
        var last = (await line.EntriesAsync())[^1];

        await line.RunAsync("backup", Backup);

        var entry = (await line.EntriesAsync())[^1];
        Assert.Equal((AuditAction.BackupMade, AuditResource.Record, $$"""{"backup":"kept.db","entries":"{{last.Id}}"}"""), (entry.Action, entry.Resource, entry.After));
        Assert.StartsWith("command line (", entry.Actor, StringComparison.Ordinal);
        Assert.Equal(last.Id, (await line.On(Backup).EntriesAsync())[^1].Id);
    }

    [Fact]
    public async Task What_cannot_be_put_on_the_record_is_not_made()
    {
        using var line = await CommandLine.OpenImportedAsync();
        using var change = new HeldDatabase(line.Database);

        Assert.Equal(4, (await line.RunAsync("backup", Backup)).ExitCode);
        Assert.Empty(Names());
    }

    [Theory]
    [InlineData("kept.db")]
    [InlineData("kept.db.audit-key")]
    [InlineData("kept.db.audit-head")]
    [InlineData("kept.db.audit-seal")]
    public async Task Nothing_is_overwritten(string name)
    {
        using var line = await CommandLine.OpenImportedAsync();
        var taken = Path.Combine(_folder.Path, name);
        await File.WriteAllTextAsync(taken, "mine", CancellationToken.None);

        var answer = await line.RunAsync("backup", Backup);

        Assert.Equal((2, $"{taken} exists already, and is left as it is; name another file.\n"), (answer.ExitCode, answer.Error));
        Assert.Equal("mine", await File.ReadAllTextAsync(taken, CancellationToken.None));
        Assert.Single(Names());
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET After = '{}' WHERE Id = 2")]
    [InlineData("DELETE FROM AuditEntries WHERE Id = (SELECT MAX(Id) FROM AuditEntries)")]
    public async Task A_record_that_was_tampered_with_is_told_and_makes_no_backup(string sql)
    {
        using var line = await CommandLine.OpenImportedAsync();
        line.Tamper(sql);

        var answer = await line.RunAsync("backup", Backup);

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("No backup was made, because the record of the database is not what the console wrote: ", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync("backup", Path.Combine(_folder.Path, "nowhere", "kept.db"));

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("No backup was made: ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_key_is_kept_apart_it_goes_with_no_backup()
    {
        using var database = new TestDatabase();
        using var console = database.AddTo(new ServiceCollection()).AddSingleton(new BackupSettings(Folder: null, TimeSpan.FromDays(1), Copies: 1, WithKey: false)).BuildServiceProvider();

        Assert.IsType<BackupOutcome.Made>(await console.GetRequiredService<BackupService>().BackUpAsync(Backup, Actors.Full, CancellationToken.None));

        Assert.Equal(["kept.db", "kept.db.audit-head", "kept.db.audit-seal"], Names());
    }

    [Fact]
    public async Task Only_who_keeps_the_record_may_make_one()
    {
        using var database = new TestDatabase();

        var outcome = await database.Get<BackupService>().BackUpAsync(Backup, Actors.ReadOnly, CancellationToken.None);

        Assert.Equal(new BackupOutcome.NotAllowed(Privilege.KeepRecord), outcome);
        Assert.Empty(Names());
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Names() => Directory.EnumerateFiles(_folder.Path, "kept*").Select(file => Path.GetFileName(file)).Order();
}
