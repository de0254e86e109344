using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>How an upload ended. Closed.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <param name="Files">Dispose them when they are no longer needed.</param>
    public sealed record Received(DirectoryFiles Files) : UploadOutcome;

    public sealed record Refused(IReadOnlyList<FileProblem> Problems) : UploadOutcome;

    /// <summary>The files could not be put on the server's disk.</summary>
    public sealed record NoSpace(string Message) : UploadOutcome;
}
