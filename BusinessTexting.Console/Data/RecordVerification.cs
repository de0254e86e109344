using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Checks that the record is what the console wrote: all of it, in order, and nothing else.</summary>
public sealed class RecordVerification(IDbContextFactory<ConsoleDb> databases, RecordKey key, RecordHead head)
{
    private const int BatchSize = 1000;

    private const string Entries =
        """
        SELECT e."Id", e."At", e."Actor", e."ActorEmail", e."ActorRole", e."ActorAddress", e."Action", e."Resource", e."ResourceId",
            e."ResourceName", e."Before", e."After", e."Reason", e."CorrelationId", e."Undoes", e."PersonalHash", e."PreviousHash", e."Hash",
            d."Salt", d."Json"
        FROM "AuditEntries" e LEFT JOIN "PersonalDetails" d ON d."EntryId" = e."Id"
        WHERE e."Id" >= $from ORDER BY e."Id"
        """;

    /// <summary>Reads entry after entry, however many there are, in one state of the database; nobody has to wait for it.</summary>
    /// <param name="from">The first entry to check; those before it are taken for granted.</param>
    /// <param name="progress">Is told now and then how far it has come.</param>
    public Task<VerifyOutcome> VerifyAsync(long from, IProgress<long>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => RunAsync(head.Read(), from, progress, cancellationToken), cancellationToken);

    /// <summary>The same for the entries alone, whatever the head says: whether one is missing at the end nobody can tell then.</summary>
    public Task<VerifyOutcome> VerifyEntriesAsync(CancellationToken cancellationToken) =>
        Task.Run(() => RunAsync(kept: null, from: 1, progress: null, cancellationToken), cancellationToken);

    // The head is read before the entries: what is committed meanwhile is newer than it, and never older.
    private async Task<VerifyOutcome> RunAsync(KeptHead? kept, long from, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var snapshot = connection.BeginTransaction(deferred: true);
        var before = from <= 1 ? AuditHead.Start : new AuditHead(from - 1, ChainEnd.HashOf(connection, snapshot, from - 1) ?? "");
        var check = new ChainCheck(key.NewChain(), before, (kept as KeptHead.Known)?.Head);
        await using var command = new SqliteCommand(Entries, connection, snapshot);
        command.Parameters.AddWithValue("$from", from);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var reading = ReadAsync(reader);
        while (await reading is [_, ..] rows)
        {
            // One half of the work, reading, goes on while the other, hashing, is done.
            reading = ReadAsync(reader);
            foreach (var (entry, hash, details) in rows)
            {
                if (check.Next(entry, hash, details) is { } fault)
                {
                    await reading;
                    return new VerifyOutcome.Broken(fault);
                }
            }

            progress?.Report(check.Last.Sequence);
            if (cancellationToken.IsCancellationRequested)
            {
                await reading;
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        // Past the end there is nothing that --from could mean, but the head still tells whether there should be.
        var count = check.Last.Sequence - before.Sequence;
        var last = count > 0 ? check.Last : ChainEnd.LastOf(connection, snapshot);
        return (check.End(last.Sequence) ?? FaultOf(kept, last.Sequence)) is { } atTheEnd
            ? new VerifyOutcome.Broken(atTheEnd)
            : new VerifyOutcome.Intact(count, last.Sequence, kept is KeptHead.Known(var known) ? last.Sequence - known.Sequence : 0);
    }

    private static Task<List<(StoredEntry Entry, string Hash, PersonalDetails? Details)>> ReadAsync(SqliteDataReader reader) => Task.Run(() =>
    {
        var rows = new List<(StoredEntry, string, PersonalDetails?)>(BatchSize);
        while (rows.Count < BatchSize && reader.Read())
        {
            rows.Add((EntryOf(reader), Text(reader, 17), DetailsOf(reader)));
        }

        return rows;
    });

    private static ChainFault? FaultOf(KeptHead? kept, long last) => kept switch
    {
        KeptHead.Missing => new ChainFault.HeadMissing(last),
        KeptHead.Forged => new ChainFault.HeadForged(),
        _ => null,
    };

    private static StoredEntry EntryOf(SqliteDataReader reader) => new(
        reader.GetInt64(0),
        Text(reader, 1),
        Text(reader, 2),
        Text(reader, 3),
        Text(reader, 4),
        Text(reader, 5),
        Text(reader, 6),
        Text(reader, 7),
        Number(reader, 8),
        Text(reader, 9),
        Text(reader, 10),
        Text(reader, 11),
        Text(reader, 12),
        Text(reader, 13),
        Number(reader, 14),
        Text(reader, 15),
        Text(reader, 16));

    private static PersonalDetails? DetailsOf(SqliteDataReader reader) =>
        reader.IsDBNull(18) ? null : new PersonalDetails { Salt = Text(reader, 18), Json = Text(reader, 19) };

    // Whatever another program has put there: it will not fit, but it can be read.
    private static string Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? "\0" : reader.GetString(column);

    private static long? Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
