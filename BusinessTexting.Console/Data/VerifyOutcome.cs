using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Data;

/// <summary>What checking the record found. Closed.</summary>
public abstract record VerifyOutcome
{
    private VerifyOutcome()
    {
    }

    /// <param name="Count">How many entries were checked.</param>
    /// <param name="Last">The newest entry; 0 without one.</param>
    /// <param name="NewerThanHead">Entries that the head does not know yet: their commit was interrupted, or they were just made.</param>
    public sealed record Intact(long Count, long Last, long NewerThanHead) : VerifyOutcome;

    /// <param name="Count">How many entries fit before the fault.</param>
    public sealed record Broken(ChainFault Fault, long Count) : VerifyOutcome;
}
