using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Backups;

/// <summary>Copies without a seal, and those that the console makes itself.</summary>
public sealed partial class SealTests
{
    [Fact]
    public async Task A_backup_without_its_seal_says_what_to_do()
    {
        File.Delete($"{Backup}.audit-seal");

        await AssertRefusedAsync(1, $"{Backup} was not restored: there is no seal beside it ({Backup}.audit-seal).");
    }

    [Fact]
    public async Task A_seal_is_not_passed_over_by_asking()
    {
        await AssertRefusedAsync(2, $"{Backup} was not restored: it has a seal ({Backup}.audit-seal), and --unsealed is for what never had one.", "--unsealed");
    }

    [Fact]
    public async Task A_copy_made_before_there_were_seals_is_restored_when_that_is_said_and_the_record_tells()
    {
        File.Delete($"{Backup}.audit-seal");

        Assert.Equal(0, (await Line.RunAsync("restore", Backup, "--unsealed")).ExitCode);

        var entry = (await Line.EntriesAsync())[^1];
        Assert.Equal(AuditAction.RecordAnchored, entry.Action);
        Assert.Contains("\"restoredFrom\":\"kept.db\",\"seal\":\"none\"", entry.After, StringComparison.Ordinal);
        Assert.Equal(0, (await Line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task A_bare_copy_goes_on_with_the_consoles_own_key_and_gets_a_head()
    {
        foreach (var ending in new[] { ".audit-seal", ".audit-key", ".audit-head" })
        {
            File.Delete(Backup + ending);
        }

        Assert.Equal(0, (await Line.RunAsync("restore", Backup, "--unsealed")).ExitCode);

        Assert.Contains("\"seal\":\"none, and no head\"", (await Line.EntriesAsync())[^1].After, StringComparison.Ordinal);
        Assert.Equal(0, (await Line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task A_database_that_a_restore_put_aside_comes_back()
    {
        var present = (await Line.RunAsync("verdicts")).Output;
        await Line.RunAsync("restore", Backup);
        var aside = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Line.Database)!, "*.replaced-????????-??????"));

        Assert.Equal(1, (await Line.RunAsync("restore", aside)).ExitCode);
        Assert.Equal(0, (await Line.RunAsync("restore", aside, "--unsealed")).ExitCode);
        Assert.Equal(present, (await Line.RunAsync("verdicts")).Output);
    }

    [Fact]
    public async Task The_copy_made_before_an_upgrade_is_sealed_and_restored_like_a_backup()
    {
        using var older = await DatabaseFile.OlderAsync();
        var line = Line.On(older.Path);
        Assert.Equal(0, (await line.RunAsync("import", line.Folder.Path)).ExitCode);
        var copy = Assert.Single(Directory.GetFiles(older.Folder, "*.backup-????????-??????"));

        Assert.Equal(0, (await line.RunAsync("restore", copy)).ExitCode);

        Assert.Equal(0L, older.Run("SELECT COUNT(*) FROM Users"));
        Assert.Equal(0, (await line.RunAsync("audit", "verify")).ExitCode);
    }
}
