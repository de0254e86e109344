using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.Backups;

/// <summary>How restoring a backup ended. Closed. Only the first changes anything.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <param name="Entries">How many entries the record holds now, with the one that tells of this.</param>
    /// <param name="Aside">Where the database that was there is now; null when there was none.</param>
    public sealed record Restored(long Entries, string? Aside) : RestoreOutcome;

    public sealed record NotAllowed(Privilege Privilege) : RestoreOutcome;

    public sealed record NoBackup(string File) : RestoreOutcome;

    /// <summary>There is no seal beside it, and nobody said that none is meant to be.</summary>
    public sealed record WithoutSeal : RestoreOutcome;

    /// <summary>It has a seal, which is not passed over by asking.</summary>
    public sealed record HasSeal : RestoreOutcome;

    /// <summary>It is not what was sealed, or was sealed with another key.</summary>
    public sealed record SealBroken : RestoreOutcome;

    /// <summary>No key is here that could tell whether the seal fits, or that the record could go on with.</summary>
    public sealed record NoKey : RestoreOutcome;

    /// <summary>What was named as the key is none.</summary>
    public sealed record NotAKey(string File) : RestoreOutcome;

    /// <summary>The record of the backup is not what the console wrote.</summary>
    public sealed record Broken(ChainFault Fault) : RestoreOutcome;

    /// <summary>A console serves the database, or a command runs on it.</summary>
    public sealed record InUse : RestoreOutcome;

    /// <summary>The files could not be put there.</summary>
    public sealed record NotWritten(string Message) : RestoreOutcome;
}
