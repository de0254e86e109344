namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>A file as a browser offers it.</summary>
/// <param name="Name">Any, or that of a zip.</param>
/// <param name="Size">As announced; what really comes is counted.</param>
public sealed record UploadedFile(string Name, long Size, Func<Stream> Open);
