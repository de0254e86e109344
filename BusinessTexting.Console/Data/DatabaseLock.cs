namespace BusinessTexting.Console.Data;

/// <summary>Tells who works with a database from who is about to replace it. The system takes it back from a process that ends, however it ends.</summary>
internal static class DatabaseLock
{
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>Held by everybody who has the database open, together with all others.</summary>
    public static FileStream Share(string database) => Take(database, FileShare.ReadWrite);

    /// <summary>Held by nobody else; null while somebody has the database open.</summary>
    public static FileStream? TryTakeAlone(string database)
    {
        try
        {
            return Take(database, FileShare.None);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    /// <summary>Whether a file could not be opened because somebody else holds it, and not for a reason of the disk's.</summary>
    public static bool IsHeld(IOException exception) => exception.HResult is WouldBlock or WouldBlockOnMac or SharingViolation;

    private static string PathOf(string database) => $"{database}.lock";

    private static FileStream Take(string database, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(PathOf(database), options);
    }
}
