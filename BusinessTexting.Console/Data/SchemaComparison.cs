using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BusinessTexting.Console.Data;

/// <summary>Holds a database's tables, indexes, triggers and views against those that its own migrations make. An older database had fewer
/// of them, so it is not held against today's.</summary>
public static class SchemaComparison
{
    private const string History = "__EFMigrationsHistory";

    // Both come and go without changing what a query answers: the lock of migrations that run, and what SQLite counts for its planner. By their
    // names alone they are not known: whoever writes the schema itself can call a trigger so.
    private const string Objects =
        """
        SELECT type, name, tbl_name, COALESCE(sql, '') FROM sqlite_master
        WHERE NOT (type = 'table' AND tbl_name = name AND (name = '__EFMigrationsLock'
            OR (name = 'sqlite_stat1' AND sql = 'CREATE TABLE sqlite_stat1(tbl,idx,stat)')
            OR (name = 'sqlite_stat4' AND sql = 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')))
        """;

    // Making a database takes longer than comparing with it.
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SchemaObject>>> Made = new(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<string>> Migrations = new(() => InMemory((db, _) => db.Database.GetMigrations().ToList()));

    /// <summary>Everything that is there and should not be, or should be and is not; empty where the schema is what the migrations made.</summary>
    public static IReadOnlyList<SchemaDifference> Differences(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        var present = ObjectsOf(connection, transaction);
        if (MadeUpTo(Migrations.Value[^1]).Single(made => made.Name is History) is var history && !present.Contains(history))
        {
            return [history.Difference];
        }

        var applied = Read(connection, transaction, $"SELECT \"MigrationId\" FROM \"{History}\" ORDER BY \"MigrationId\"", row => row.GetString(0));
        if (applied.Where((migration, index) => Migrations.Value.ElementAtOrDefault(index) != migration).FirstOrDefault() is { } unknown)
        {
            return [new SchemaDifference("migration", unknown)];
        }

        var surplus = present.ToList();
        var missing = applied is [] ? [] : MadeUpTo(applied[^1]).Where(made => !surplus.Remove(made)).ToList();
        var encoding = Read(connection, transaction, "PRAGMA encoding", row => row.GetString(0)).Single();
        return
        [
            .. missing.Concat(surplus).Select(one => one.Difference).Distinct(),
            .. encoding is "UTF-8" ? Array.Empty<SchemaDifference>() : [new SchemaDifference("encoding", encoding)],
        ];
    }

    private static IReadOnlyList<SchemaObject> MadeUpTo(string migration) => Made.GetOrAdd(migration, last => new(() => InMemory((db, connection) =>
    {
        db.GetService<IMigrator>().Migrate(last);
        return ObjectsOf(connection, transaction: null);
    }))).Value;

    private static IReadOnlyList<TResult> InMemory<TResult>(Func<ConsoleDb, SqliteConnection, IReadOnlyList<TResult>> ask)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new ConsoleDb(
            new DbContextOptionsBuilder<ConsoleDb>().UseSqlite(connection).Options, new RecordKey(RecordFiles.For("none", key: null, head: null)));
        return ask(db, connection);
    }

    private static List<SchemaObject> ObjectsOf(SqliteConnection connection, SqliteTransaction? transaction) => Read(
        connection, transaction, Objects, row => new SchemaObject(Text(row, 0), Text(row, 1), Text(row, 2), WithoutLayout(Text(row, 3))));

    private static List<TRow> Read<TRow>(SqliteConnection connection, SqliteTransaction? transaction, string sql, Func<SqliteDataReader, TRow> read)
    {
#pragma warning disable CA2100 // Constants of this class.
        using var command = new SqliteCommand(sql, connection, transaction);
#pragma warning restore CA2100
        using var row = command.ExecuteReader();
        var rows = new List<TRow>();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    // Whatever another program has put there.
    private static string Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    // Lines end as the source file of the migration did where the console was built. What is quoted stays as it is.
    private static string WithoutLayout(string sql)
    {
        const string Marks = "(),";
        var text = new StringBuilder(sql.Length);
        char? quoteEnd = null;
        var isAfterSpace = false;
        foreach (var character in sql)
        {
            if (quoteEnd is null && char.IsWhiteSpace(character))
            {
                isAfterSpace = true;
                continue;
            }

            if (isAfterSpace && text.Length > 0 && !Marks.Contains(text[^1], StringComparison.Ordinal) && !Marks.Contains(character, StringComparison.Ordinal))
            {
                text.Append(' ');
            }

            isAfterSpace = false;
            text.Append(character);
            quoteEnd = quoteEnd is null ? EndOf(character) : character == quoteEnd ? null : quoteEnd;
        }

        return text.ToString();
    }

    private static char? EndOf(char quote) => quote switch
    {
        '"' or '\'' or '`' => quote,
        '[' => ']',
        _ => null,
    };

    private sealed record SchemaObject(string Type, string Name, string Table, string Sql)
    {
        public SchemaDifference Difference => new(Type, Name);
    }
}

/// <summary>Something in a database that its migrations did not make, or not like this.</summary>
/// <param name="Type">As SQLite calls it: table, index, trigger, view.</param>
public sealed record SchemaDifference(string Type, string Name);
