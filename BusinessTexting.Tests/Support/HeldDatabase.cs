using Microsoft.Data.Sqlite;

namespace BusinessTexting.Tests.Support;

/// <summary>Another process that holds the database for writing, until it lets go.</summary>
internal sealed class HeldDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public HeldDatabase(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        _transaction = _connection.BeginTransaction();
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
