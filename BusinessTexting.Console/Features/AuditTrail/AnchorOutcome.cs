using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>How making the head anew ended. Closed.</summary>
public abstract record AnchorOutcome
{
    private AnchorOutcome()
    {
    }

    /// <param name="Last">The newest entry, which tells of it.</param>
    public sealed record Anchored(long Last) : AnchorOutcome;

    /// <summary>The head fits, and was left as it is.</summary>
    public sealed record Fits : AnchorOutcome;

    /// <summary>The entries are not what the console wrote: a new head would hide it.</summary>
    public sealed record Broken(ChainFault Fault) : AnchorOutcome;

    public sealed record NotAllowed(Privilege Privilege) : AnchorOutcome;

    /// <summary>The file of the head could not be written.</summary>
    public sealed record NotWritten(string Message) : AnchorOutcome;

    public sealed record NotStored(StorageTrouble Trouble) : AnchorOutcome;
}
