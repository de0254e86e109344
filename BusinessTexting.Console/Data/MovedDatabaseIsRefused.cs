using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace BusinessTexting.Console.Data;

/// <summary>Refuses every change once the file that was opened is not the one under its name any more: a connection goes on with a file that was
/// moved or deleted, and what is written there is lost. Reading goes on.</summary>
internal sealed class MovedDatabaseIsRefused : DbConnectionInterceptor, IDbTransactionInterceptor, IDbCommandInterceptor, ISaveChangesInterceptor, IDisposable
{
    // From sqlite3.h. The provider has no word for it.
    private const int HasMovedOperation = 20;

    private static readonly byte[] Main = "main\0"u8.ToArray();

    private readonly Lock _gate = new();
    private SqliteConnection? _first;

    /// <summary>Whether the file was moved, deleted or replaced since it was first opened. Windows allows none of these meanwhile.</summary>
    public bool HasMoved =>
        _first?.Handle is { } handle && FileControl(handle, Main, HasMovedOperation, out var hasMoved) is raw.SQLITE_OK && hasMoved != 0;

    // Those that are opened later may have another file, so the first one is kept.
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        lock (_gate)
        {
            if (_first is null)
            {
                var first = new SqliteConnection(
                    new SqliteConnectionStringBuilder(connection.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
                first.Open();
                _first = first;
            }
        }
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    // There is nothing left to open.
    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Checked(connection);

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Checked(connection);
        return Task.CompletedTask;
    }

    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) => Checked(result);

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        new(Checked(result));

    public InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) => Checked(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(Checked(result));

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) => Checked(result);

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Checked(result));

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Checked(result);

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Checked(result));

    public void Dispose() => _first?.Dispose();

    private TResult Checked<TResult>(TResult result) => HasMoved ? throw new MovedDatabaseException() : result;

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(sqlite3 database, byte[] schema, int operation, out int value);
}

/// <summary>The database file is not where it was opened any more; nothing is written to it.</summary>
public sealed class MovedDatabaseException() : Exception("The database file was moved, deleted or replaced while it was open.");
