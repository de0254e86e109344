using System.Security.Cryptography;
using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessTexting.Console.Data;

/// <summary>The end of the record, where entries are added: the only writer there is. Entries get their place and their hash within the
/// transaction of the change, which keeps everybody else from writing.</summary>
internal sealed class ChainEnd(ConsoleDb db, RecordKey key) : IDisposable
{
    private const int SaltBytes = 16;

    private static readonly string[] Columns =
    [
        "Id", "At", "Actor", "ActorEmail", "ActorRole", "ActorAddress", "Action", "Resource", "ResourceId", "ResourceName", "Before", "After",
        "Reason", "CorrelationId", "Undoes", "PersonalHash", "PreviousHash", "Hash",
    ];

    private AuditChain? _chain;
    private Guid _transaction;
    private AuditHead _last;
    private SqliteCommand? _insertEntry;
    private SqliteCommand? _insertDetails;

    /// <summary>Whether the transaction in progress has added an entry.</summary>
    public bool HasGrown => db.Database.CurrentTransaction is { } current && HasGrownBy(current.TransactionId);

    /// <summary>Whether a transaction, which may have ended, has added an entry.</summary>
    public bool HasGrownBy(Guid transaction) => _insertEntry is not null && transaction == _transaction;

    /// <summary>The newest entry; <see cref="AuditHead.Start"/> without one.</summary>
    public static AuditHead LastOf(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using var command = new SqliteCommand("""SELECT "Id", "Hash" FROM "AuditEntries" ORDER BY "Id" DESC LIMIT 1""", connection, transaction);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new AuditHead(reader.GetInt64(0), reader.GetString(1)) : AuditHead.Start;
    }

    /// <summary>Null without such an entry.</summary>
    public static string? HashOf(SqliteConnection connection, SqliteTransaction? transaction, long sequence)
    {
        using var command = new SqliteCommand("""SELECT "Hash" FROM "AuditEntries" WHERE "Id" = $id""", connection, transaction);
        command.Parameters.AddWithValue("$id", sequence);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Puts an entry on the record.</summary>
    /// <returns>Its place.</returns>
    public long Append(AuditEntry entry)
    {
        if (entry is { Resource: AuditResource.User, OpenName: not "" })
        {
            throw new InvalidOperationException("The personal details of a user stand apart from the entry.");
        }

        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("An entry belongs into the transaction of its change.");
        Join(transaction);
        var salt = entry.Personal is null ? "" : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        var stored = StoredEntry.Of(entry, _last, entry.Personal is { } details ? AuditChain.Commitment(salt, details.Json) : "");
        var hash = _chain!.Hash(stored);
        BulkChange.Run(
            _insertEntry!,
            stored.Sequence, stored.At, stored.Actor, stored.ActorEmail, stored.ActorRole, stored.ActorAddress, stored.Action, stored.Resource, stored.ResourceId,
            stored.ResourceName, stored.Before, stored.After, stored.Reason, stored.CorrelationId, stored.Undoes, stored.PersonalHash, stored.PreviousHash, hash);
        if (entry.Personal is not null)
        {
            BulkChange.Run(_insertDetails!, stored.Sequence, salt, entry.Personal.Json);
        }

        _last = new AuditHead(stored.Sequence, hash);
        return stored.Sequence;
    }

    public void Dispose()
    {
        _chain?.Dispose();
        _insertEntry?.Dispose();
        _insertDetails?.Dispose();
    }

    private void Join(IDbContextTransaction transaction)
    {
        if (HasGrown)
        {
            return;
        }

        Dispose();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var joined = (SqliteTransaction)transaction.GetDbTransaction();
        _chain = key.NewChain();
        _last = LastOf(connection, joined);
        _insertEntry = Insert("AuditEntries", Columns);
        _insertDetails = Insert("PersonalDetails", ["EntryId", "Salt", "Json"]);
        _transaction = transaction.TransactionId;

        SqliteCommand Insert(string table, string[] columns)
        {
            var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
#pragma warning disable CA2100 // Constants of this class.
            var command = new SqliteCommand($"INSERT INTO \"{table}\" ({names}) VALUES (${string.Join(", $", columns)})", connection, joined);
#pragma warning restore CA2100
            foreach (var column in columns)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${column}", Value = DBNull.Value });
            }

            return command;
        }
    }
}
