using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BusinessTexting.Console.Data;

/// <summary>Why the database could not be read or written, as far as a person can do something about it.</summary>
public enum StorageTrouble
{
    /// <summary>Another process holds the database; trying again helps.</summary>
    Locked,

    /// <summary>The disk, or the size allowed for the database, is full.</summary>
    DiskFull,

    /// <summary>The file or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>The file is not a database, or is damaged.</summary>
    Unreadable,

    /// <summary>The file that was opened is not under its name any more.</summary>
    Moved,
}

internal static class StorageTroubles
{
    /// <summary>The trouble behind an exception or one it wraps; null for anything else, which nobody expects.</summary>
    public static StorageTrouble? Behind(Exception? exception) => exception switch
    {
        null => null,
        MovedDatabaseException => StorageTrouble.Moved,
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageTrouble.Locked,
            raw.SQLITE_FULL => StorageTrouble.DiskFull,
            raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => StorageTrouble.ReadOnly,
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StorageTrouble.Unreadable,
            _ => null,
        },
        _ => Behind(exception.InnerException),
    };
}
