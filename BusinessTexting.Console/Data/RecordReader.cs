using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>One connection that sees one state of the record for as long as it lives; nobody has to wait for it. Not for several threads at once.</summary>
internal sealed class RecordReader : IAsyncDisposable
{
    // From the table itself, whatever its indexes say; these are held against it.
    private const string Entries =
        """
        SELECT e."Id", e."At", e."Actor", e."ActorEmail", e."ActorRole", e."ActorAddress", e."Action", e."Resource", e."ResourceId",
            e."ResourceName", e."Before", e."After", e."Reason", e."CorrelationId", e."Undoes", e."PersonalHash", e."PreviousHash", e."Hash",
            d."EntryId", d."Salt", d."Json"
        FROM "AuditEntries" e NOT INDEXED LEFT JOIN "PersonalDetails" d NOT INDEXED ON d."EntryId" = e."Id"
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
            examined.Add(Examine(new StoredRow(row.Handle!)));
        }

        return examined;
    }

    /// <summary>The first entry with a number that the console gives to none; null without one.</summary>
    public long? FirstBelowOne() => FirstOf("""SELECT "Id" FROM "AuditEntries" NOT INDEXED WHERE "Id" < 1 ORDER BY "Id" LIMIT 1""");

    /// <summary>The first personal details that belong to no entry, because none has such a number.</summary>
    public long? FirstDetailsOfNoEntry() => FirstOf(
        """SELECT "EntryId" FROM "PersonalDetails" NOT INDEXED WHERE "EntryId" < 1 OR "EntryId" > $last ORDER BY "EntryId" LIMIT 1""", ("$last", Last.Sequence));

    /// <summary>The first entry that still tells who a user was though a later one says that they were erased; null without one.</summary>
    public long? FirstNotErased(long userId, long erasure) => FirstOf(
        """
        SELECT e."Id" FROM "AuditEntries" e JOIN "PersonalDetails" d ON d."EntryId" = e."Id"
        WHERE e."Resource" = 'User' AND e."ResourceId" = $user AND e."Id" < $erasure AND d."Json" <> '' ORDER BY e."Id" LIMIT 1
        """,
        ("$user", userId),
        ("$erasure", erasure));

    /// <summary>Where the schema is not what the migrations of this database made.</summary>
    public IReadOnlyList<SchemaDifference> SchemaDifferences() => SchemaComparison.Differences(_entries.Connection!, _snapshot);

    /// <summary>What SQLite finds when it holds the indexes of the record against its tables; null when they agree.</summary>
    public string? IndexFault()
    {
        foreach (var check in new[] { "PRAGMA integrity_check('AuditEntries')", "PRAGMA integrity_check('PersonalDetails')" })
        {
#pragma warning disable CA2100 // Constants.
            using var command = new SqliteCommand(check, _entries.Connection, _snapshot);
#pragma warning restore CA2100
            if (command.ExecuteScalar() is string found and not "ok")
            {
                return found;
            }
        }

        return null;
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

    private ExaminedEntry Examine(StoredRow row)
    {
        var entry = new StoredEntry(
            row.Number(0) ?? 0,
            row.Text(1),
            row.Text(2),
            row.Text(3),
            row.Text(4),
            row.Text(5),
            row.Text(6),
            row.Text(7),
            row.Number(8),
            row.Text(9),
            row.Text(10),
            row.Text(11),
            row.Text(12),
            row.Text(13),
            row.Number(14),
            row.Text(15),
            row.Text(16));
        var hash = row.Text(17);
        var isEntryAsDeclared = row.IsAsDeclared;
        var details = row.Number(18) is null ? null : new PersonalDetails { Salt = row.Text(19), Json = row.Text(20) };
        var examined = ExaminedEntry.Of(entry, hash, details, _chain);
        return examined with
        {
            IsSealed = examined.IsSealed && isEntryAsDeclared,
            AreDetailsSealed = examined.AreDetailsSealed && row.IsAsDeclared,
        };
    }

    private long? FirstOf(string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
#pragma warning disable CA2100 // Constants of this class.
        using var command = new SqliteCommand(sql, _entries.Connection, _snapshot);
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return (long?)command.ExecuteScalar();
    }
}
