using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>How an import ended. Closed.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Everything is in, but for bad rows that were to be skipped. Where nothing differed, nothing was written.</summary>
    public sealed record Applied(ImportReport Report) : ImportOutcome;

    /// <summary>There are problems, so nothing was written.</summary>
    public sealed record Refused(ImportReport Report) : ImportOutcome;

    /// <summary>The database could not take the import; nothing was written.</summary>
    public sealed record NotStored(StorageTrouble Trouble) : ImportOutcome;
}
