namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>A private temporary folder for one upload, gone when disposed. A lock in it tells a folder in use from one whose console was
/// killed: the system takes the lock back from a process that ends.</summary>
internal sealed class UploadFolder : IDisposable
{
    private const string Prefix = "business-texting-upload-";
    private const string LockName = ".lock";

    private readonly FileStream _lock;

    private UploadFolder(string path) => (Path, _lock) = (path, Lock(path, FileMode.CreateNew));

    public string Path { get; }

    public static UploadFolder Create() => new(Directory.CreateTempSubdirectory(Prefix).FullName);

    public static void RemoveAbandoned()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), $"{Prefix}*"))
        {
            try
            {
                // One that has no lock yet is being made this moment.
                Lock(folder, FileMode.Open).Dispose();
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // In use, or another account's.
            }
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        _lock.Dispose();
    }

    private static FileStream Lock(string folder, FileMode mode) =>
        new(System.IO.Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
}
