using System.Diagnostics;
using BusinessTexting.Console.Data;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Benchmarks;

/// <summary>The import of a whole directory into an empty database, by the command people use; against prepared inserts of the very rows it made,
/// in one transaction.</summary>
internal static class ImportRun
{
    private const int Runs = 3;

    // What is referred to goes before what refers to it.
    private static readonly string[] Tables = ["Organizations", "Locations", "Users", "AuditEntries", "PersonalDetails"];

    public static void Run(BenchmarkConsole console)
    {
        var directory = console.Directory;
        var (times, bareTimes) = (new List<double>(), new List<double>());
        long peak = 0;
        for (var run = 0; run < Runs; run++)
        {
            console.Forget();
            var (time, highest, exit) = console.Command(output: null, "import", directory);
            if (exit != 0)
            {
                throw new InvalidOperationException($"The import ended with {exit}.");
            }

            times.Add(time.TotalSeconds);
            bareTimes.Add(Bare(console.Database));
            peak = Math.Max(peak, highest);
        }

        var (ours, bare) = (Timing.Median(times), Timing.Median(bareTimes));
        System.Console.WriteLine($"import                          {ours,8:F1} s   {peak / 1048576.0,6:F0} MB   (limits 30 s, 500 MB)");
        System.Console.WriteLine($"  prepared inserts of the same  {bare,8:F1} s   ratio {ours / bare:F1}");
    }

    // Tables, indexes and triggers as they are in the imported database.
    private static double Bare(string database)
    {
        var path = database + ".bare";
        File.Delete(path);
        using var source = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        source.Open();
        using var target = new SqliteConnection($"Data Source={path};Pooling=False");
        target.Open();
        Execute(target, "PRAGMA journal_mode = WAL");
        Execute(target, ConnectionSettings.Pragmas);
        foreach (var sql in Column(source, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'table' DESC, type = 'index' DESC"))
        {
            Execute(target, sql);
        }

        var rows = Tables.ToDictionary(table => table, table => Rows(source, table));
        var watch = Stopwatch.StartNew();
        using (var transaction = target.BeginTransaction())
        {
            foreach (var (table, values) in rows)
            {
                Insert(target, transaction, table, values);
            }

            transaction.Commit();
        }

        var seconds = watch.Elapsed.TotalSeconds;
        target.Close();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
        {
            File.Delete(file);
        }

        return seconds;
    }

    private static void Insert(SqliteConnection target, SqliteTransaction transaction, string table, List<object[]> rows)
    {
        if (rows is not [var first, ..])
        {
            return;
        }

        using var insert = target.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", Enumerable.Range(0, first.Length).Select(place => $"$v{place}"))})";
        var parameters = Enumerable.Range(0, first.Length).Select(place => insert.Parameters.Add($"$v{place}", SqliteType.Text)).ToList();
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++)
            {
                (parameters[place].SqliteType, parameters[place].Value) = (TypeOf(row[place]), row[place]);
            }

            insert.ExecuteNonQuery();
        }
    }

    private static SqliteType TypeOf(object value) => value switch
    {
        long => SqliteType.Integer,
        double => SqliteType.Real,
        byte[] => SqliteType.Blob,
        _ => SqliteType.Text,
    };

    private static List<object[]> Rows(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static List<string> Column(SqliteConnection source, string sql)
    {
        using var command = source.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
