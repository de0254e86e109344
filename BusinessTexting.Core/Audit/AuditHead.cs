namespace BusinessTexting.Core.Audit;

/// <summary>The end of the chain: the newest entry and its hash. Kept outside the database it tells when entries are missing at the end.</summary>
/// <param name="Sequence">Of the newest entry; 0 while there is none.</param>
public readonly record struct AuditHead(long Sequence, string Hash)
{
    /// <summary>Before the first entry.</summary>
    public static readonly AuditHead Start = new(0, new string('0', 64));
}
