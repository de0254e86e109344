namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>A file that may be one of the three.</summary>
/// <param name="Name">As a person knows it; the path may be a temporary one.</param>
internal sealed record FoundFile(string Name, string Path)
{
    public FileStream Open() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 65_536, FileOptions.SequentialScan);
}
