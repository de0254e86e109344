using BusinessTexting.Console.Security;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Console.Data;

/// <summary>How an operation that changes one resource ended. Closed.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    /// <param name="Id">The resource's id, for one that was added too.</param>
    /// <param name="Version">The resource's version now.</param>
    /// <param name="BlockedBy">The rules that keep a stored choice from taking effect; empty for an eligible user, and where it makes no sense.</param>
    public sealed record Saved(long Id, int Version, RuleSet BlockedBy = default) : ChangeOutcome;

    /// <summary>Everything was already as asked for; nothing was written or recorded.</summary>
    public sealed record Unchanged(long Id, int Version, RuleSet BlockedBy = default) : ChangeOutcome;

    /// <summary>Someone else saved the resource since it was loaded; nothing was written.</summary>
    /// <param name="By">Who, as the record names them.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Stale(string By, DateTimeOffset At, int Version) : ChangeOutcome;

    /// <summary>There is no such resource (any more).</summary>
    public sealed record Missing : ChangeOutcome;

    /// <summary>The actor has to prove first who they are; nothing was written.</summary>
    public sealed record NotConfirmed : ChangeOutcome;

    /// <summary>The actor's role does not include it; nothing was looked at or written.</summary>
    public sealed record NotAllowed(Privilege Privilege) : ChangeOutcome;

    /// <summary>The form has faults, by field; each is a sentence.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Problems) : ChangeOutcome;

    /// <summary>The database could not take the change; nothing was written.</summary>
    public sealed record NotStored(StorageTrouble Trouble) : ChangeOutcome;
}
