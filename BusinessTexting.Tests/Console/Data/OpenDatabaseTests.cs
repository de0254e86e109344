using BusinessTexting.Console.Data;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

public sealed class OpenDatabaseTests : IDisposable
{
    private const string EmptyHistory =
        """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL)""";

    private readonly DatabaseFile _file = new();

    [Fact]
    public async Task What_a_killed_console_left_of_a_head_is_written_over()
    {
        using var maya = DatabaseFile.WithMaya();
        await File.WriteAllTextAsync($"{maya.Path}.audit-head.draft", "1 ", CancellationToken.None);

        await maya.ChangeAsync(times: 1);

        Assert.False(File.Exists($"{maya.Path}.audit-head.draft"));
        await using var console = maya.Console();
        Assert.IsType<VerifyOutcome.Intact>(await console.GetRequiredService<RecordVerification>().VerifyAsync(from: 1, progress: null, CancellationToken.None));
    }

    [Fact]
    public async Task A_new_database_is_created()
    {
        await _file.OpenAsync();

        Assert.Equal(0L, _file.Run("SELECT COUNT(*) FROM Users"));
        Assert.Equal([_file.Path, $"{_file.Path}.audit-head", $"{_file.Path}.audit-key", $"{_file.Path}.lock"], Directory.EnumerateFileSystemEntries(_file.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_database_gets_the_folder_it_is_named_in()
    {
        var path = Path.Combine(_file.Folder, "new", "folder", "console.db");

        await _file.OpenAsync(("Database:ConnectionString", $"Data Source={path};Pooling=False"));

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Every_connection_is_safe_against_power_cuts_and_lost_references_and_waits_for_locks()
    {
        await using var console = _file.Console();
        await console.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await using var db = await console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);
        await db.Database.OpenConnectionAsync(CancellationToken.None);
        var connection = (SqliteConnection)db.Database.GetDbConnection();

        Assert.Equal("wal", DatabaseFile.Run(connection, "PRAGMA journal_mode"));
        Assert.Equal(2L, DatabaseFile.Run(connection, "PRAGMA synchronous"));
        Assert.Equal(1L, DatabaseFile.Run(connection, "PRAGMA foreign_keys"));
        Assert.Equal(1000L, DatabaseFile.Run(connection, "PRAGMA busy_timeout"));
    }

    [Fact]
    public async Task An_older_database_with_data_is_backed_up_and_then_brought_up_to_date()
    {
        _file.Run($"{EmptyHistory}; CREATE TABLE Notes (Text TEXT); INSERT INTO Notes VALUES ('kept')");

        await _file.OpenAsync();

        var backup = Assert.Single(_file.Backups());
        Assert.Equal("kept", _file.Run("SELECT Text FROM Notes"));
        Assert.Equal(0L, _file.Run("SELECT COUNT(*) FROM Users"));
        Assert.Equal("kept", InBackup(backup, "SELECT Text FROM Notes"));
        Assert.Equal(0L, InBackup(backup, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Users'"));
    }

    [Fact]
    public async Task An_older_database_without_data_is_not_backed_up()
    {
        _file.Run(EmptyHistory);

        await _file.OpenAsync();

        Assert.Empty(_file.Backups());
        Assert.Equal(0L, _file.Run("SELECT COUNT(*) FROM Users"));
    }

    [Fact]
    public async Task An_empty_file_counts_as_a_new_database()
    {
        await File.WriteAllTextAsync(_file.Path, "", CancellationToken.None);

        await _file.OpenAsync();

        Assert.Empty(_file.Backups());
        Assert.Equal(0L, _file.Run("SELECT COUNT(*) FROM Users"));
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_not_backed_up()
    {
        await _file.OpenAsync();
        await _file.OpenAsync();

        Assert.Empty(_file.Backups());
    }

    [Fact]
    public async Task A_backup_put_back_in_place_works_as_before()
    {
        using var maya = DatabaseFile.WithMaya();
        maya.Run($"VACUUM INTO '{_file.Path}'");
        RecordCopy.CopyKeyAndHead(maya.Path, _file.Path);

        await _file.OpenAsync();

        Assert.Equal("Maya", _file.Run("SELECT FirstName FROM Users"));
        Assert.Equal("wal", _file.Run("PRAGMA journal_mode"));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_lock_of_a_killed_migration_does_not_hold_up_the_next_start()
    {
        _file.Run($"""{EmptyHistory}; CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");

        await _file.OpenAsync().WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0L, _file.Run("SELECT COUNT(*) FROM Users"));
    }

    [Fact]
    public async Task Of_consoles_started_at_once_on_a_new_database_each_works_or_says_that_another_is_at_it()
    {
        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => _file.OpenAsync()))));

        Assert.Contains(null, starts);
        Assert.All(starts.OfType<Exception>(), refusal => Assert.Contains("held by another process", refusal.Message, StringComparison.Ordinal));
        Assert.Equal(0L, _file.Run("SELECT COUNT(*) FROM Users"));
    }

    public void Dispose() => _file.Dispose();

    private static object? InBackup(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return DatabaseFile.Run(connection, sql);
    }
}
