namespace BusinessTexting.Console.Data;

/// <summary>The console cannot work with this database; the message is a sentence that says why and what to do.</summary>
public sealed class UnusableDatabaseException(string message, Exception? inner = null) : Exception(message, inner)
{
    public static UnusableDatabaseException Newer(string path) =>
        new($"The database {path} was written by a newer version of the Business Texting Console; start that version, or restore a backup made by this one.");

    /// <summary>For who only reads, and so does not bring it up to date.</summary>
    public static UnusableDatabaseException Older(string path) =>
        new($"The database {path} is of an older version, and this command only reads; start the console on it once, or run a command that changes something, and it is brought up to date.");

    public static UnusableDatabaseException NotOurs(string path) =>
        new($"The file {path} is the database of another program, and is left alone; name another file with --database.");

    public static UnusableDatabaseException WithoutKey(RecordFiles files, Exception? inner = null) =>
        new($"The key of the record, {files.Key}, is missing, and without it the entries in {files.Database} cannot be checked or continued; put the key back from where the database's backups are, or name its file with the setting Record:KeyFile.", inner);

    public static UnusableDatabaseException NotAKey(RecordFiles files) =>
        new($"The file {files.Key} is not the key of a record, which is 32 bytes long; put the key back from where the database's backups are.");

    public static UnusableDatabaseException UnreadableKey(RecordFiles files, Exception inner) =>
        new($"The key of the record, {files.Key}, cannot be read ({inner.Message}); let this account read it.", inner);

    public static UnusableDatabaseException KeyNotMade(RecordFiles files, Exception inner) =>
        new($"The key of the record, {files.Key}, cannot be made ({inner.Message}); check that this account may write there.", inner);

    public static UnusableDatabaseException NotReadable(string path, Exception inner) =>
        new($"The database {path} cannot be read where it is. It may be that this account may not read it, or that changes wait in {path}-wal and SQLite may not make {path}-shm beside it to read them; copy all of them to a folder of this account's, with the key and head of the record, and name the copy with --database.", inner);

    public static UnusableDatabaseException Of(StorageTrouble trouble, string path, Exception? inner = null) => new(
        trouble switch
        {
            StorageTrouble.Locked => $"The database {path} is held by another process; end that process, or wait until it has finished, and start again.",
            StorageTrouble.DiskFull => $"There is no space left for the database {path}; free some, and start again.",
            StorageTrouble.Failing => $"The disk failed at reading or writing the database {path}; check it and the room on it, and start again.",
            StorageTrouble.ReadOnly => $"The database {path} cannot be opened for writing; check that the folder exists and that this account may write to it.",
            StorageTrouble.Moved => $"The database {path} was moved, deleted or replaced while it was open; put it back, and start again.",
            _ => $"The file {path} is not a database of this console, or is damaged; restore a backup, or name another file with --database.",
        },
        inner);
}
