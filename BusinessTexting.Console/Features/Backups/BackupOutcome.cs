using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.Backups;

/// <summary>How a backup ended. Closed. Only the first leaves a file.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome()
    {
    }

    /// <param name="Entries">How many entries its record holds; all were checked.</param>
    public sealed record Made(string File, long Entries) : BackupOutcome;

    public sealed record NotAllowed(Privilege Privilege) : BackupOutcome;

    /// <summary>Something has this name already, and is left as it is.</summary>
    public sealed record Exists(string File) : BackupOutcome;

    /// <summary>The record of the database in use is not what the console wrote.</summary>
    public sealed record Broken(ChainFault Fault) : BackupOutcome;

    /// <summary>The database in use could not be read or take the entry that tells of the backup, or the disk is full.</summary>
    public sealed record NotStored(StorageTrouble Trouble) : BackupOutcome;

    /// <summary>The files could not be put there.</summary>
    public sealed record NotWritten(string Message) : BackupOutcome;
}
