using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>The three files of a directory, wherever they came from; each can be opened as often as needed. Dispose it: what was uploaded is
/// then removed from the disk.</summary>
public sealed class DirectoryFiles : IDisposable
{
    private readonly string _folder;
    private readonly UploadFolder? _spool;
    private readonly long _largestFile;

    private DirectoryFiles(string folder, UploadFolder? spool, long largestFile) =>
        (_folder, _spool, _largestFile) = (folder, spool, largestFile);

    /// <summary>The files of a folder, which stay where they are.</summary>
    public static DirectoryFiles InFolder(string folder) => new(folder, spool: null, DirectoryLimits.FileBytes);

    /// <summary>Files put into a folder of their own, which is removed with them.</summary>
    internal static DirectoryFiles Spooled(UploadFolder spool) => new(spool.Path, spool, DirectoryLimits.UnpackedBytes);

    /// <summary>What keeps the files from being read at all: missing, too large, not permitted.</summary>
    public IReadOnlyList<FileProblem> Problems() =>
        [.. Enum.GetValues<DirectoryFile>().Select(Fault).OfType<FileProblem>()];

    public void Dispose() => _spool?.Dispose();

    internal FileStream Open(DirectoryFile file) =>
        new(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 65_536, FileOptions.SequentialScan);

    private string PathOf(DirectoryFile file) => Path.Combine(_folder, file.Name);

    private FileProblem? Fault(DirectoryFile file)
    {
        var path = PathOf(file);
        if (!File.Exists(path))
        {
            return new FileProblem(file.Name, null, "", path, FileProblemCode.FileMissing);
        }

        try
        {
            using var stream = Open(file);
            return stream.Length > _largestFile ? new FileProblem(file.Name, null, "", "", FileProblemCode.FileTooLarge) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileProblem(file.Name, null, "", "", FileProblemCode.FileNotReadable, exception.Message);
        }
    }
}
