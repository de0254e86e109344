using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Checks that the record is what the console wrote: all of it, in order, and nothing else.</summary>
public sealed class RecordVerification(IDbContextFactory<ConsoleDb> databases, RecordKey key, RecordHead head)
{
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
    /// <param name="progress">Is told of every ten thousandth entry.</param>
    public Task<VerifyOutcome> VerifyAsync(long from, IProgress<long>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => Verify(from, progress, cancellationToken), cancellationToken);

    private VerifyOutcome Verify(long from, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        // Before the entries: what is committed meanwhile is newer than the head, and never older.
        var kept = head.Read();
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var before = from <= 1 ? AuditHead.Start : new AuditHead(from - 1, ChainEnd.HashOf(connection, snapshot, from - 1) ?? "");
        var check = new ChainCheck(key.NewChain(), before, (kept as KeptHead.Known)?.Head);
        using var command = new SqliteCommand(Entries, connection, snapshot);
        command.Parameters.AddWithValue("$from", from);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (check.Next(EntryOf(reader), Text(reader, 17), DetailsOf(reader)) is { } fault)
            {
                return new VerifyOutcome.Broken(fault, check.Last.Sequence - before.Sequence);
            }

            if (check.Last.Sequence % 10_000 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(check.Last.Sequence);
            }
        }

        // Past the end there is nothing that --from could mean, but the head still tells whether there should be.
        var count = check.Last.Sequence - before.Sequence;
        var last = count > 0 ? check.Last : ChainEnd.LastOf(connection, snapshot);
        return (check.End(last.Sequence) ?? FaultOf(kept, last.Sequence)) is { } atTheEnd
            ? new VerifyOutcome.Broken(atTheEnd, count)
            : new VerifyOutcome.Intact(count, last.Sequence, last.Sequence - ((KeptHead.Known)kept).Head.Sequence);
    }

    private static ChainFault? FaultOf(KeptHead kept, long last) => kept switch
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
