using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>The three files of a directory, wherever they came from; each can be opened as often as needed. Dispose it: what was uploaded is
/// then removed from the disk.</summary>
public sealed class DirectoryFiles : IDisposable
{
    private readonly FileChoice _choice;
    private readonly UploadFolder? _spool;
    private readonly long _largestFile;

    private DirectoryFiles(FileChoice choice, UploadFolder? spool, long largestFile) => (_choice, _spool, _largestFile) = (choice, spool, largestFile);

    /// <summary>The files of a folder, which stay where they are.</summary>
    public static DirectoryFiles InFolder(string folder) => new(
        FileChoice.In(Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(path => new FoundFile(Path.GetFileName(path), path))] : []),
        spool: null,
        DirectoryLimits.FileBytes);

    /// <summary>The three files by any name and in any order.</summary>
    public static DirectoryFiles OneByOne(IReadOnlyList<string> paths) =>
        new(FileChoice.Among([.. paths.Select(path => new FoundFile(path, Path.GetFullPath(path)))]), spool: null, DirectoryLimits.FileBytes);

    /// <summary>Files put into a folder of their own, which is removed with them.</summary>
    internal static DirectoryFiles Spooled(UploadFolder spool, FileChoice choice) => new(choice, spool, DirectoryLimits.UnpackedBytes);

    /// <summary>What keeps the files from being read at all: missing, too large, not permitted.</summary>
    public IReadOnlyList<FileProblem> Problems() =>
        [.. _choice.Problems, .. _choice.Files.Keys.Order().Select(Fault).OfType<FileProblem>()];

    /// <summary>What was read under another name.</summary>
    public IReadOnlyList<FileNotice> Notices => _choice.Notices;

    public void Dispose() => _spool?.Dispose();

    internal bool Has(DirectoryFile file) => _choice.Files.ContainsKey(file);

    internal FileStream Open(DirectoryFile file) => _choice.Files[file].Open();

    private FileProblem? Fault(DirectoryFile file)
    {
        var largest = file is DirectoryFile.Organization ? DirectoryLimits.OrganizationBytes : _largestFile;
        try
        {
            using var stream = Open(file);
            return stream.Length > largest ? new FileProblem(file.Name, null, "", "", FileProblemCode.FileTooLarge, $"{largest / 1024 / 1024} MB")
                : FileRecognition.IsUtf16(_choice.Files[file]) ? new FileProblem(file.Name, null, "", "", FileProblemCode.TextInUtf16)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileProblem(file.Name, null, "", "", FileProblemCode.FileNotReadable, exception.Message);
        }
    }
}
