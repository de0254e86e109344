using Microsoft.Data.Sqlite;

namespace BusinessTexting.Console.Data;

/// <summary>The space that writing the database anew takes for as long as it lasts: a draft and a write-ahead log, each as large as what is alive.</summary>
/// <param name="Needed">Bytes.</param>
/// <param name="Free">Bytes, on the disk of the database.</param>
public sealed record RewriteRoom(long Needed, long Free)
{
    // A page of the log has a head; and something is always being written beside.
    private const double Margin = 1.05;
    private const long Least = 1024 * 1024;

    public bool IsEnough => Free >= Needed;

    internal static RewriteRoom For(SqliteConnection connection, FreeSpace free)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size";
        var alive = (long)command.ExecuteScalar()!;
        var folder = Path.GetDirectoryName(Path.GetFullPath(connection.DataSource))!;
        return new RewriteRoom(Least + (long)(2 * alive * Margin), free(folder));
    }
}
