namespace BusinessTexting.Console.Data;

/// <summary>Files that nobody but the console's own account may read.</summary>
internal static class OwnFile
{
    /// <summary>A new file, mode 600 where there are modes.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.CreateNew);

    /// <summary>A file that is new or empty, whatever was there before.</summary>
    public static FileStream Replace(string path) => Open(path, FileMode.Create);

    /// <summary>Makes an empty file where there is none.</summary>
    public static void Ensure(string path)
    {
        if (!File.Exists(path))
        {
            Open(path, FileMode.OpenOrCreate).Dispose();
        }
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
