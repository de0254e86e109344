using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>One connection that sees one state of the record for as long as it lives; nobody has to wait for it. Not for several threads at once.</summary>
internal sealed class RecordReader : IAsyncDisposable
{
    private const string Entries =
        """
        SELECT e."Id", e."At", e."Actor", e."ActorEmail", e."ActorRole", e."ActorAddress", e."Action", e."Resource", e."ResourceId",
            e."ResourceName", e."Before", e."After", e."Reason", e."CorrelationId", e."Undoes", e."PersonalHash", e."PreviousHash", e."Hash",
            d."Salt", d."Json"
        FROM "AuditEntries" e LEFT JOIN "PersonalDetails" d ON d."EntryId" = e."Id"
        WHERE e."Id" >= $from ORDER BY e."Id" LIMIT $count
        """;

    private readonly ConsoleDb _db;
    private readonly AuditChain _chain;
    private readonly SqliteTransaction _snapshot;
    private readonly SqliteCommand _entries;

    private RecordReader(ConsoleDb db, AuditChain chain)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        (_db, _chain, _snapshot) = (db, chain, connection.BeginTransaction(deferred: true));
        _entries = new SqliteCommand(Entries, connection, _snapshot);
        _entries.Parameters.AddWithValue("$from", 0L);
        _entries.Parameters.AddWithValue("$count", 0);

        // A transaction sees the state there is when it first reads.
        Last = ChainEnd.LastOf(connection, _snapshot);
    }

    /// <summary>The newest entry; <see cref="AuditHead.Start"/> without one.</summary>
    public AuditHead Last { get; }

    /// <summary>Several readers that see the same state: no entry was added between the first and the last, and nothing changes without one.</summary>
    /// <returns>At least one.</returns>
    public static async Task<IReadOnlyList<RecordReader>> OpenAsync(
        IDbContextFactory<ConsoleDb> databases, RecordKey key, int count, CancellationToken cancellationToken)
    {
        var readers = new List<RecordReader>(count);
        try
        {
            while (readers.Count < count)
            {
                var next = await OpenAsync(databases, key, cancellationToken);
                if (readers is [var first, ..] && first.Last != next.Last)
                {
                    await CloseAsync(readers);
                    readers.Clear();
                }

                readers.Add(next);
            }
        }
        catch
        {
            await CloseAsync(readers);
            throw;
        }

        return readers;
    }

    public static async Task CloseAsync(IEnumerable<RecordReader> readers)
    {
        foreach (var reader in readers)
        {
            await reader.DisposeAsync();
        }
    }

    /// <summary>Null without such an entry.</summary>
    public string? HashOf(long sequence) => ChainEnd.HashOf(_entries.Connection!, _snapshot, sequence);

    /// <summary>The next entries that there are from a sequence on, in order, and whether each is what was sealed.</summary>
    public List<ExaminedEntry> Examine(long from, int count)
    {
        (_entries.Parameters[0].Value, _entries.Parameters[1].Value) = (from, count);
        using var row = _entries.ExecuteReader();
        var examined = new List<ExaminedEntry>(count);
        while (row.Read())
        {
            examined.Add(ExaminedEntry.Of(EntryIn(row), Text(row, 17), DetailsIn(row), _chain));
        }

        return examined;
    }

    public async ValueTask DisposeAsync()
    {
        await _entries.DisposeAsync();
        await _snapshot.DisposeAsync();
        await _db.DisposeAsync();
        _chain.Dispose();
    }

    private static async Task<RecordReader> OpenAsync(IDbContextFactory<ConsoleDb> databases, RecordKey key, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return new RecordReader(db, key.NewChain());
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    private static StoredEntry EntryIn(SqliteDataReader row) => new(
        row.GetInt64(0),
        Text(row, 1),
        Text(row, 2),
        Text(row, 3),
        Text(row, 4),
        Text(row, 5),
        Text(row, 6),
        Text(row, 7),
        Number(row, 8),
        Text(row, 9),
        Text(row, 10),
        Text(row, 11),
        Text(row, 12),
        Text(row, 13),
        Number(row, 14),
        Text(row, 15),
        Text(row, 16));

    private static PersonalDetails? DetailsIn(SqliteDataReader row) =>
        row.IsDBNull(18) ? null : new PersonalDetails { Salt = Text(row, 18), Json = Text(row, 19) };

    // Whatever another program has put there: it will not fit, but it can be read.
    private static string Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? "\0" : row.GetString(column);

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
