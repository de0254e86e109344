using System.Globalization;

namespace BusinessTexting.Core.Audit;

/// <summary>An entry as it is stored and hashed: every column but the hash, texts as they stand, so that whatever was done to them shows.</summary>
public readonly record struct StoredEntry(
    long Sequence,
    string At,
    string Actor,
    string ActorEmail,
    string ActorRole,
    string ActorAddress,
    string Action,
    string Resource,
    long? ResourceId,
    string ResourceName,
    string Before,
    string After,
    string Reason,
    string CorrelationId,
    long? Undoes,
    string PersonalHash,
    string PreviousHash)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The entry as the next one after <paramref name="previous"/>.</summary>
    /// <param name="personalHash">Of <see cref="AuditEntry.Personal"/>; empty without.</param>
    public static StoredEntry Of(AuditEntry entry, AuditHead previous, string personalHash) => new(
        previous.Sequence + 1,
        entry.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        entry.Actor,
        entry.ActorEmail,
        entry.ActorRole,
        entry.ActorAddress,
        entry.Action.ToString(),
        entry.Resource.ToString(),
        entry.ResourceId,
        entry.OpenName,
        entry.OpenBefore,
        entry.OpenAfter,
        entry.Reason,
        entry.CorrelationId.ToString().ToUpperInvariant(),
        entry.Undoes,
        personalHash,
        previous.Hash);
}
