using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>One page of the record, newest first.</summary>
/// <param name="HasNewer">Whether more that match come before these.</param>
/// <param name="HasOlder">Whether more that match come after these.</param>
public sealed record FoundEntries(IReadOnlyList<AuditEntry> Entries, bool HasNewer, bool HasOlder);
