namespace BusinessTexting.Console.Data;

/// <summary>Files that nobody but the console's own account may read.</summary>
internal static class OwnFile
{
    /// <summary>A new file, mode 600 where there are modes.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
