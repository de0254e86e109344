using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>How a dry run ended. Closed.</summary>
public abstract record ImportPreview
{
    private ImportPreview()
    {
    }

    /// <summary>What applying would do now, problems included.</summary>
    public sealed record Ready(ImportReport Report) : ImportPreview;

    /// <summary>The database could not be read.</summary>
    public sealed record NotRead(StorageTrouble Trouble) : ImportPreview;
}
