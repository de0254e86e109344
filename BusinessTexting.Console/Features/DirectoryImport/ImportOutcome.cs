using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;

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

    /// <summary>It would remove or clear so much that the exact number has to be confirmed, and it was not; nothing was written.</summary>
    public sealed record RemovalsNotConfirmed(ImportReport Report) : ImportOutcome;

    /// <summary>The actor's role does not include it; nothing was read or written.</summary>
    public sealed record NotAllowed(Privilege Privilege) : ImportOutcome;

    /// <summary>It would turn the organization's switch, and who asks has not proved lately who they are (ASVS 7.5.3); nothing was written.</summary>
    public sealed record NotConfirmed : ImportOutcome;

    /// <summary>The database could not take the import; nothing was written.</summary>
    public sealed record NotStored(StorageTrouble Trouble) : ImportOutcome;
}
