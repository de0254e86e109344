using System.Text;
using System.Text.Unicode;
using SQLitePCL;

namespace BusinessTexting.Console.Data;

/// <summary>A row as SQLite stores it. A value of another type than its column's, or text that is not UTF-8, can read like the one
/// that was recorded, while filters and indexes take it for another.</summary>
internal struct StoredRow(sqlite3_stmt row)
{
    /// <summary>Whether everything read so far is of its column's type.</summary>
    public bool IsAsDeclared { get; private set; } = true;

    public string Text(int column)
    {
        if (raw.sqlite3_column_type(row, column) is raw.SQLITE_TEXT && raw.sqlite3_column_blob(row, column) is var bytes && Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        IsAsDeclared = false;
        return "";
    }

    public long? Number(int column)
    {
        var type = raw.sqlite3_column_type(row, column);
        IsAsDeclared &= type is raw.SQLITE_INTEGER or raw.SQLITE_NULL;
        return type is raw.SQLITE_INTEGER ? raw.sqlite3_column_int64(row, column) : null;
    }
}
