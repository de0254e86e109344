using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

public sealed class SchemaComparisonTests : IDisposable
{
    private readonly DatabaseFile _file = DatabaseFile.WithUsers(1);

    [Theory]
    [InlineData("trigger", "RecordIsNotChanged", "DROP TRIGGER RecordIsNotChanged")]
    [InlineData("trigger", "RecordIsNotChanged", "DROP TRIGGER RecordIsNotChanged; CREATE TRIGGER RecordIsNotChanged BEFORE UPDATE ON AuditEntries BEGIN SELECT 1; END")]
    [InlineData("trigger", "Hides", "CREATE TRIGGER Hides AFTER INSERT ON AuditEntries BEGIN DELETE FROM Users; END")]
    [InlineData("trigger", "Hides", "CREATE TRIGGER Hides AFTER INSERT ON Sessions BEGIN DELETE FROM Users; END")]
    [InlineData("index", "IX_More", "CREATE INDEX IX_More ON AuditEntries (Id) WHERE Id > 4")]
    [InlineData("index", "IX_Users_List", "DROP INDEX IX_Users_List")]
    [InlineData("view", "Entries", "CREATE VIEW Entries AS SELECT * FROM AuditEntries")]
    [InlineData("table", "AuditEntries", "ALTER TABLE AuditEntries ADD COLUMN More TEXT")]
    [InlineData("table", "AuditEntries", "ALTER TABLE AuditEntries ADD COLUMN More TEXT AS (Actor) VIRTUAL")]
    [InlineData("table", "AuditEntries", "ALTER TABLE AuditEntries RENAME TO Gone; CREATE VIEW AuditEntries AS SELECT * FROM Gone")]
    [InlineData("table", "AuditEntries", "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = replace(sql, '\"Actor\" TEXT', '\"Actor\" BLOB') WHERE name = 'AuditEntries'")]
    [InlineData("table", "AuditEntries", "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = replace(sql, '\"Actor\" TEXT', '\"Actor\" TEXT COLLATE NOCASE') WHERE name = 'AuditEntries'")]
    [InlineData("table", "PersonalDetails", "DROP TABLE PersonalDetails; CREATE TABLE PersonalDetails (EntryId INTEGER PRIMARY KEY, Salt TEXT NOT NULL, Json TEXT NOT NULL) WITHOUT ROWID")]
    [InlineData("trigger", "sqlite_stat1", "PRAGMA writable_schema=ON; INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_stat1', 'Users', 0, 'CREATE TRIGGER sqlite_stat1 AFTER INSERT ON Users BEGIN DELETE FROM Users WHERE Id < NEW.Id; END')")]
    [InlineData("view", "sqlite_stat9", "PRAGMA writable_schema=ON; INSERT INTO sqlite_master VALUES ('view', 'sqlite_stat9', 'sqlite_stat9', 0, 'CREATE VIEW sqlite_stat9 AS SELECT 1')")]
    [InlineData("table", "sqlite_stat1", "ANALYZE; PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = 'CREATE TABLE sqlite_stat1(tbl,idx,stat,more)' WHERE name = 'sqlite_stat1'")]
    [InlineData("table", "__EFMigrationsHistory", "DROP TABLE __EFMigrationsHistory")]
    [InlineData("migration", "20261122101100_CountByApps", "DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%RecordIsOnlyAddedTo'")]
    [InlineData("migration", "20991231000000_Later", "INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Later', '10')")]
    public async Task What_the_migrations_did_not_make_is_found(string type, string name, string sql)
    {
        _file.Run($"PRAGMA foreign_keys=OFF; {sql}");

        Assert.Equal(new VerifyOutcome.Broken(new ChainFault.SchemaChanged(type, name)), await VerifyAsync());
    }

    [Fact]
    public async Task A_trigger_with_a_name_of_SQLites_own_runs_and_so_is_looked_for()
    {
        _file.Run("PRAGMA writable_schema=ON; INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_stat1', 'Policies', 0, 'CREATE TRIGGER sqlite_stat1 AFTER INSERT ON Policies BEGIN DELETE FROM Users; END')");
        _file.Run("INSERT OR REPLACE INTO Policies VALUES (1, 'none')");

        Assert.Equal(0L, _file.Run("SELECT COUNT(*) FROM Users"));
        Assert.Equal(new VerifyOutcome.Broken(new ChainFault.SchemaChanged("trigger", "sqlite_stat1")), await VerifyAsync());
    }

    [Fact]
    public async Task A_database_in_another_encoding_is_found()
    {
        var file = Path.Combine(_file.Folder, "utf-16.db");
        await using var console = _file.Console(settings: ("Database:ConnectionString", $"Data Source={file};Mode=ReadWriteCreate;Pooling=False"));
        await using var db = await console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("PRAGMA encoding='UTF-16le'; CREATE TABLE Gone (Id INTEGER); DROP TABLE Gone", CancellationToken.None);
        await db.GetService<IMigrator>().MigrateAsync(targetMigration: null, CancellationToken.None);
        await db.Database.OpenConnectionAsync(CancellationToken.None);

        Assert.Equal([new SchemaDifference("encoding", "UTF-16le")], SchemaComparison.Differences((Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection()));
    }

    [Fact]
    public async Task The_model_is_what_the_migrations_make()
    {
        await using var console = _file.Console();
        await using var db = await console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task What_SQLite_counts_for_its_planner_is_no_difference()
    {
        _file.Run("ANALYZE");

        Assert.IsType<VerifyOutcome.Intact>(await VerifyAsync());
    }

    [Fact]
    public async Task A_database_is_what_its_migrations_made_whether_one_after_another_or_all_at_once()
    {
        var file = Path.Combine(_file.Folder, "steps.db");
        await using var console = _file.Console(settings: ("Database:ConnectionString", $"Data Source={file};Mode=ReadWriteCreate;Pooling=False"));
        foreach (var migration in Migrations(console))
        {
            await using var db = await console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);
            await db.GetService<IMigrator>().MigrateAsync(migration, CancellationToken.None);
            await db.Database.OpenConnectionAsync(CancellationToken.None);

            Assert.Empty(SchemaComparison.Differences((Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection()));
        }

        await using var whole = _file.Connect();
        Assert.Empty(SchemaComparison.Differences(whole));
    }

    [Fact]
    public void Lines_that_end_otherwise_are_no_difference()
    {
        _file.Run("PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = replace(sql, char(10), char(13) || char(10) || '  ')");

        using var connection = _file.Connect();
        Assert.Empty(SchemaComparison.Differences(connection));
    }

    public void Dispose() => _file.Dispose();

    private static List<string> Migrations(ServiceProvider console)
    {
        using var db = console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContext();
        return [.. db.Database.GetMigrations()];
    }

    private async Task<VerifyOutcome> VerifyAsync()
    {
        await using var console = _file.Console();
        return await console.GetRequiredService<RecordVerification>().VerifyAsync(from: 1, progress: null, CancellationToken.None);
    }
}
