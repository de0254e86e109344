using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessTexting.Console.Data;

/// <summary>The one door for SQL that EF Core does not track: the changes and the entries about them go into one transaction, and changes
/// without an entry are refused.</summary>
public sealed class BulkChange : IAsyncDisposable
{
    private readonly ConsoleDb _db;
    private readonly IDbContextTransaction _transaction;
    private readonly bool _isOwner;
    private readonly SqliteConnection _connection;
    private readonly List<SqliteCommand> _commands = [];
    private long _changesAtBegin;

    private BulkChange(ConsoleDb db, IDbContextTransaction transaction, bool isOwner)
    {
        _db = db;
        _transaction = transaction;
        _isOwner = isOwner;
        _connection = (SqliteConnection)db.Database.GetDbConnection();
        _changesAtBegin = TotalChanges();
    }

    /// <summary>Joins the context's transaction, or begins one that may write.</summary>
    public static async Task<BulkChange> BeginAsync(ConsoleDb db, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is { } current
            ? new BulkChange(db, current, isOwner: false)
            : new BulkChange(db, await db.Database.BeginTransactionAsync(cancellationToken), isOwner: true);

    /// <summary>A command in this transaction with its parameters in the given order, to be run again and again with other values.</summary>
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        _commands.Add(command);
        command.Transaction = (SqliteTransaction)_transaction.GetDbTransaction();
#pragma warning disable CA2100 // The texts are constants of this code base; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter, Value = DBNull.Value });
        }

        return command;
    }

    /// <summary>Runs a prepared command with these values, in the order of its parameters; null stands for NULL.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        Bind(command, values);
        return command.ExecuteNonQuery();
    }

    /// <inheritdoc cref="Run"/>
    /// <returns>The first column of the first row; null without one.</returns>
    public static object? Ask(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        Bind(command, values);
        return command.ExecuteScalar();
    }

    public void Record(AuditEntry entry) => _db.Chain.Append(entry);

    /// <summary>Says that what was changed so far is bookkeeping of the console's own and no change of the directory.</summary>
    internal void NothingToRecord() => _changesAtBegin = TotalChanges();

    /// <summary>Commits changes and entries together, a joined transaction with the rest of its operation. Throws
    /// <see cref="InvalidOperationException"/> for changes without an entry in the same transaction.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (!_db.Chain.HasGrown && TotalChanges() > _changesAtBegin)
        {
            throw new InvalidOperationException("Rows were changed without an audit entry.");
        }

        if (_isOwner)
        {
            await _transaction.CommitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands)
        {
            await command.DisposeAsync();
        }

        if (_isOwner)
        {
            await _transaction.DisposeAsync();
        }
    }

    private static void Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }
    }

    private long TotalChanges()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT total_changes()";
        command.Transaction = (SqliteTransaction)_transaction.GetDbTransaction();
        return (long)command.ExecuteScalar()!;
    }
}
