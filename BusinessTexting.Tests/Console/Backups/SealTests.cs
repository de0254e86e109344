using System.Runtime.Versioning;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Tests.Console.Backups;

/// <summary>What an operator, or somebody else, may have done to a backup before it is restored. Northwind was backed up with its default Off; then the
/// default was switched on.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class SealTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CommandLine? _line;

    private CommandLine Line => _line!;

    private string Backup => Path.Combine(_folder.Path, "kept.db");

    private string OwnKey => $"{Line.Database}.audit-key";

    public async ValueTask InitializeAsync()
    {
        _line = await CommandLine.OpenImportedAsync();
        Assert.Equal(0, (await Line.RunAsync("backup", Backup)).ExitCode);
        Assert.Equal(0, (await Line.RunAsync("set-default", "on")).ExitCode);
    }

    [Fact]
    public async Task Whichever_byte_of_a_backup_was_changed_lost_or_added_it_is_refused()
    {
        var database = (int)new FileInfo(Backup).Length;
        (string Ending, Func<byte[], byte[]> Damage)[] damages =
        [
            .. new[] { 0, 19, 100, database / 2, database - 1 }.Select(at => ("", Flip(at))),
            ("", bytes => [.. bytes, 0]),
            ("", bytes => bytes[..^1]),
            ("", bytes => bytes[..(database / 2)]),
            ("", _ => []),
            (".audit-head", Flip(0)),
            (".audit-head", bytes => [.. bytes, (byte)'\n']),
            (".audit-seal", Flip(0)),
            (".audit-seal", Flip(64)),
            (".audit-seal", bytes => [.. bytes, (byte)'\n']),
            (".audit-seal", bytes => bytes[..^1]),
            (".audit-seal", _ => []),
            (".audit-key", Flip(31)),
            (".audit-key", _ => []),
        ];
        foreach (var (ending, damage) in damages)
        {
            var whole = await File.ReadAllBytesAsync(Backup + ending, CancellationToken.None);
            await File.WriteAllBytesAsync(Backup + ending, damage(whole), CancellationToken.None);

            await AssertRefusedAsync(1, $"{Backup} was not restored: it does not fit its seal.");

            await File.WriteAllBytesAsync(Backup + ending, whole, CancellationToken.None);
        }

        Assert.Equal(0, (await Line.RunAsync("restore", Backup)).ExitCode);
    }

    [Fact]
    public async Task No_byte_moves_from_the_head_to_the_database()
    {
        var head = await File.ReadAllBytesAsync($"{Backup}.audit-head", CancellationToken.None);
        var database = await File.ReadAllBytesAsync(Backup, CancellationToken.None);
        await File.WriteAllBytesAsync($"{Backup}.audit-head", head[..^1], CancellationToken.None);
        await File.WriteAllBytesAsync(Backup, [head[^1], .. database], CancellationToken.None);

        await AssertRefusedAsync(1, "it does not fit its seal");
    }

    [Theory]
    [InlineData("UPDATE Organizations SET TextingDefault = 1")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('2099_Newer', '99')")]
    public async Task Data_outside_the_record_that_was_changed_in_a_backup_is_noticed(string sql)
    {
        Line.On(Backup).Tamper(sql);

        await AssertRefusedAsync(1, "it does not fit its seal");
    }

    [Theory]
    [InlineData("CREATE TRIGGER Extra AFTER INSERT ON Users BEGIN SELECT 1; END")]
    [InlineData("DROP INDEX IX_Users_List; CREATE INDEX IX_Users_List ON Users (Email)")]
    [InlineData("ALTER TABLE Users RENAME TO Moved; CREATE VIEW Users AS SELECT * FROM Moved")]
    [InlineData("ALTER TABLE AuditEntries RENAME TO Moved; CREATE VIEW AuditEntries AS SELECT * FROM Moved")]
    public async Task A_copy_whose_schema_is_not_what_its_migrations_make_is_refused_in_a_sentence(string sql)
    {
        File.Delete($"{Backup}.audit-seal");
        using (var connection = new SqliteConnection($"Data Source={Backup};Pooling=False"))
        {
            connection.Open();
            DatabaseFile.Run(connection, sql);
        }

        var answer = await Line.RunAsync("restore", Backup, "--unsealed");

        Assert.InRange(answer.ExitCode, 1, 4);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Line.Database)!, "*.replaced-*"));
    }

    [Fact]
    public async Task A_backup_without_its_head_is_refused()
    {
        File.Delete($"{Backup}.audit-head");

        await AssertRefusedAsync(1, "it does not fit its seal");
    }

    [Fact]
    public async Task What_SQLite_would_take_in_beside_a_backup_is_left_behind()
    {
        await File.WriteAllTextAsync($"{Backup}-wal", "not ours", CancellationToken.None);

        Assert.Equal(0, (await Line.RunAsync("restore", Backup)).ExitCode);
    }

    [Fact]
    public async Task A_backup_whose_key_is_kept_apart_is_restored_with_the_consoles_own()
    {
        File.Delete($"{Backup}.audit-key");

        Assert.Equal(0, (await Line.RunAsync("restore", Backup)).ExitCode);
        Assert.Equal(0, (await Line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task On_a_new_machine_the_key_has_to_be_named_even_where_one_lies_beside_the_backup()
    {
        using var elsewhere = new TemporaryFolder();
        var line = Line.On(Path.Combine(elsewhere.Path, "console.db"));

        var without = await line.RunAsync("restore", Backup);
        Assert.Equal((4, $"{Backup} was not restored: no key of the record is here. Name the key that was kept apart from the backup with --key FILE.\n"), (without.ExitCode, without.Error));
        Assert.DoesNotContain(Directory.GetFiles(elsewhere.Path, "console.db*"), file => !file.EndsWith(".lock", StringComparison.Ordinal));

        Assert.Equal(0, (await line.RunAsync("restore", Backup, "--key", OwnKey)).ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(OwnKey, CancellationToken.None), await File.ReadAllBytesAsync($"{line.Database}.audit-key", CancellationToken.None));
        Assert.Equal(0, (await line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task The_backup_of_another_console_is_refused_unless_its_key_is_named()
    {
        using var other = await CommandLine.OpenImportedAsync();
        var backup = Path.Combine(_folder.Path, "other.db");
        Assert.Equal(0, (await other.RunAsync("backup", backup)).ExitCode);

        var answer = await Line.RunAsync("restore", backup);
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("it does not fit its seal", answer.Error, StringComparison.Ordinal);
        File.Delete($"{backup}.audit-key");
        Assert.Equal(1, (await Line.RunAsync("restore", backup)).ExitCode);

        Assert.Equal(0, (await Line.RunAsync("restore", backup, "--key", $"{other.Database}.audit-key")).ExitCode);
        Assert.Equal(0, (await Line.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task The_key_of_another_console_opens_nothing()
    {
        using var other = await CommandLine.OpenImportedAsync();

        await AssertRefusedAsync(1, "it does not fit its seal", "--key", $"{other.Database}.audit-key");
    }

    [Theory]
    [InlineData("kept.db")]
    [InlineData("kept.db.audit-head")]
    [InlineData("nowhere")]
    [InlineData("")]
    public async Task What_is_named_as_the_key_has_to_be_one(string name)
    {
        var key = Path.Combine(_folder.Path, name);

        await AssertRefusedAsync(2, $"{key} is not the key of a record, which is 32 bytes long.", "--key", key);
    }

    public ValueTask DisposeAsync()
    {
        Line.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Func<byte[], byte[]> Flip(int at) => bytes => [.. bytes[..at], (byte)(bytes[at] ^ 1), .. bytes[(at + 1)..]];

    private async Task AssertRefusedAsync(int exitCode, string sentence, params string[] options)
    {
        var head = await File.ReadAllTextAsync($"{Line.Database}.audit-head", CancellationToken.None);
        var answer = await Line.RunAsync(["restore", Backup, .. options]);

        Assert.Equal((exitCode, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Equal(head, await File.ReadAllTextAsync($"{Line.Database}.audit-head", CancellationToken.None));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Line.Database)!, "*re*ing*").Concat(Directory.GetFiles(Path.GetDirectoryName(Line.Database)!, "*.replaced-*")));
    }
}
