using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>A question in SQL that is asked so often that it stays prepared.</summary>
/// <param name="Parameters">In the order in which their values are given.</param>
/// <param name="Read">Makes the answer of the first row; not called where there is none.</param>
public sealed record StandingQuestion<TAnswer>(string Sql, IReadOnlyList<string> Parameters, Func<SqliteDataReader, TAnswer> Read)
    where TAnswer : class;

/// <summary>Reads single rows over connections that stay open and statements that stay prepared: what a gateway asks before every message must
/// not wait for a query to be translated. Nothing is remembered between two questions, so no answer is older than its question, whichever
/// process changed the database.</summary>
public sealed class StandingReads(IDbContextFactory<ConsoleDb> databases) : IDisposable
{
    private readonly ConcurrentBag<Connection> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>Null where there is no row. Whom the answer may be given to is for the caller to ask.</summary>
    public TAnswer? Ask<TAnswer>(StandingQuestion<TAnswer> question, params ReadOnlySpan<object> values)
        where TAnswer : class
    {
        var connection = _idle.TryTake(out var idle) ? idle : new Connection(databases.CreateDbContext());
        TAnswer? answer;
        try
        {
            answer = connection.Ask(question, values);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        _idle.Add(connection);
        if (_isDisposed)
        {
            Dispose();
        }

        return answer;
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private sealed class Connection(ConsoleDb db) : IDisposable
    {
        private readonly Dictionary<object, SqliteCommand> _commands = [];

        public TAnswer? Ask<TAnswer>(StandingQuestion<TAnswer> question, ReadOnlySpan<object> values)
            where TAnswer : class
        {
            var command = _commands.TryGetValue(question, out var prepared) ? prepared : Prepare(question.Sql, question.Parameters, question);
            for (var index = 0; index < values.Length; index++)
            {
                command.Parameters[index].Value = values[index];
            }

            using var reader = command.ExecuteReader();
            return reader.Read() ? question.Read(reader) : null;
        }

        public void Dispose()
        {
            foreach (var command in _commands.Values)
            {
                command.Dispose();
            }

            db.Dispose();
        }

        private SqliteCommand Prepare(string sql, IReadOnlyList<string> parameters, object question)
        {
            db.Database.OpenConnection();
            var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // The texts are constants of the console's own.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var name in parameters)
            {
                command.Parameters.Add(new SqliteParameter(name, value: null));
            }

            return _commands[question] = command;
        }
    }
}
