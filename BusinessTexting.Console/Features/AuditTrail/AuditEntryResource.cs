using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>An entry of the record as the API shows one.</summary>
/// <param name="Sequence">The place in the record, from 1 on, without a gap.</param>
/// <param name="At">UTC.</param>
/// <param name="Before">The changed fields as they were; null for something new.</param>
/// <param name="After">The changed fields as they are since; null for something removed.</param>
/// <param name="Reason">In the actor's own words; empty where they did not say.</param>
/// <param name="CorrelationId">Shared by the entries of one operation.</param>
/// <param name="Undoes">The entry whose change this one takes back; null for all others.</param>
public sealed record AuditEntryResource(
    long Sequence,
    DateTimeOffset At,
    AuditEntryResource.Who Actor,
    AuditAction Action,
    AuditEntryResource.What Resource,
    IReadOnlyDictionary<string, string>? Before,
    IReadOnlyDictionary<string, string>? After,
    string Reason,
    Guid CorrelationId,
    long? Undoes,
    string PreviousHash,
    string Hash)
{
    public static AuditEntryResource Of(AuditEntry entry) => new(
        entry.Id,
        entry.At,
        new Who(entry.Actor, entry.ActorEmail, entry.ActorRole, entry.ActorAddress),
        entry.Action,
        new What(entry.Resource, entry.ResourceId, entry.ResourceName),
        entry.Before is "" ? null : AuditFields.FromJson(entry.Before),
        entry.After is "" ? null : AuditFields.FromJson(entry.After),
        entry.Reason,
        entry.CorrelationId,
        entry.Undoes,
        entry.PreviousHash,
        entry.Hash);

    /// <param name="Email">Empty for who has no account, as are role and address where there are none.</param>
    public sealed record Who(string Name, string Email, string Role, string Address);

    /// <param name="Id">Null for what has no id: an import, the policy.</param>
    public sealed record What(AuditResource Type, long? Id, string Name);
}

/// <summary>A part of the record, newest first.</summary>
/// <param name="Next">Where the next, older part is; null on the last.</param>
public sealed record AuditEntryPart(IReadOnlyList<AuditEntryResource> Entries, string? Next);

/// <summary>What checking the whole record found.</summary>
/// <param name="Entries">How many were checked; 0 where the chain is broken.</param>
/// <param name="NewerThanHead">Entries the head does not know yet.</param>
/// <param name="Fault">The first entry that does not fit, and how; null for an intact chain.</param>
public sealed record VerificationResource(bool IsIntact, long Entries, long NewerThanHead, string? Fault);
