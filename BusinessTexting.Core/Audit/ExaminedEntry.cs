namespace BusinessTexting.Core.Audit;

/// <summary>An entry of the record, and what can be said of it without its neighbours: whether it is what was sealed. Whether it is in its place,
/// <see cref="ChainCheck"/> says.</summary>
/// <param name="Hash">The one stored with the entry.</param>
/// <param name="Details">The ones stored for the entry; null without.</param>
/// <param name="IsSealed">The entry is what <paramref name="Hash"/> was made over.</param>
/// <param name="AreDetailsSealed">The details are what the entry knows of them; true where there is nothing to compare.</param>
public readonly record struct ExaminedEntry(StoredEntry Entry, string Hash, PersonalDetails? Details, bool IsSealed, bool AreDetailsSealed)
{
    /// <param name="chain">Has the key.</param>
    public static ExaminedEntry Of(in StoredEntry entry, string hash, PersonalDetails? details, AuditChain chain) => new(
        entry,
        hash,
        details,
        chain.Hash(entry) == hash,
        entry.PersonalHash is "" || details is null or { IsErased: true, Salt: "" } || AuditChain.Commitment(details.Salt, details.Json) == entry.PersonalHash);
}
