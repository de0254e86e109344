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

    /// <summary>The record of the backup is not what the console wrote.</summary>
    public sealed record Broken(ChainFault Fault) : RestoreOutcome;

    /// <summary>A console serves the database, or a command runs on it.</summary>
    public sealed record InUse : RestoreOutcome;

    /// <summary>The files could not be put there.</summary>
    public sealed record NotWritten(string Message) : RestoreOutcome;
}
