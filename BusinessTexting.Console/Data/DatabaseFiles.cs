namespace BusinessTexting.Console.Data;

/// <summary>A database with its key, head and seal as files: to copy, to move and to remove as one.</summary>
internal static class DatabaseFiles
{
    private static readonly string[] SqliteEndings = ["", "-wal", "-shm"];

    /// <summary>Copies a file for this account alone, complete on the disk before it returns. Throws <see cref="IOException"/> where the target exists.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var target = OwnFile.Create(to);
        await source.CopyToAsync(target, cancellationToken);
        target.Flush(flushToDisk: true);
    }

    /// <summary>Makes sure that what was written survives a power cut.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Puts a database where none is. The database comes last: where it is, key and head are.</summary>
    public static void Move(RecordFiles from, RecordFiles to)
    {
        MoveIfThere(from.Key, to.Key);
        MoveIfThere(from.Head, to.Head);
        MoveIfThere(from.Seal, to.Seal);
        foreach (var ending in SqliteEndings.Reverse())
        {
            MoveIfThere(from.Database + ending, to.Database + ending);
        }
    }

    /// <summary>Removes a database, and what SQLite keeps beside it.</summary>
    public static void Delete(RecordFiles files)
    {
        if (!Directory.Exists(Path.GetDirectoryName(files.Database)))
        {
            return;
        }

        foreach (var ending in SqliteEndings)
        {
            File.Delete(files.Database + ending);
        }

        File.Delete(files.Key);
        File.Delete(files.Head);
        File.Delete(files.Seal);
    }

    private static void MoveIfThere(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to, overwrite: false);
        }
    }
}
