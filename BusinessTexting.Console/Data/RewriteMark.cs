using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Console.Data;

/// <summary>Whether the database file has to be written anew, kept in the file's own header (<c>user_version</c>), so that it changes with the
/// transaction that makes it due. Each request counts two; the odd number says that it was done. 0 is a file of a version that never did it.</summary>
internal readonly record struct RewriteMark(int Value)
{
    public static readonly RewriteMark New = new(1);

    public bool IsDue => Value % 2 == 0;

    /// <summary>How often it was asked for.</summary>
    public int Requests => Value / 2;

    public RewriteMark WithOneMore => new(2 * (Requests + 1));

    public RewriteMark Done => new(Value | 1);

    public static RewriteMark Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return new(Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture));
    }

    public void Write(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Value}");
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
