namespace BusinessTexting.Core.Audit;

/// <summary>Checks entries one after another, as they stand in the record.</summary>
/// <param name="before">The entry before the first one to come; it is taken for granted.</param>
/// <param name="head">What the head says; null when it says nothing that can be believed, which is not for this check to judge.</param>
public sealed class ChainCheck(AuditHead before, AuditHead? head)
{
    private readonly Dictionary<long, long> _blankOf = [];
    private readonly List<(long UserId, long Sequence)> _erasures = [];
    private AuditHead _last = before;

    /// <summary>The newest entry that was checked.</summary>
    public AuditHead Last => _last;

    /// <summary>The entries that say that a person was erased: of whom, and where they stand.</summary>
    public IReadOnlyList<(long UserId, long Sequence)> Erasures => _erasures;

    /// <returns>Why the entry does not fit; null when it does.</returns>
    public ChainFault? Next(in ExaminedEntry examined)
    {
        var (entry, hash) = (examined.Entry, examined.Hash);
        if (entry.Sequence != _last.Sequence + 1)
        {
            return new ChainFault.OutOfOrder(_last.Sequence, entry.Sequence);
        }

        if (entry.PreviousHash != _last.Hash)
        {
            return new ChainFault.Unlinked(entry.Sequence);
        }

        if (!examined.IsSealed)
        {
            return new ChainFault.Changed(entry.Sequence);
        }

        if (head?.Sequence == entry.Sequence && head.Value.Hash != hash)
        {
            return new ChainFault.Replaced(entry.Sequence);
        }

        _last = new AuditHead(entry.Sequence, hash);
        return CheckDetails(examined);
    }

    /// <summary>After the last entry, which is <paramref name="last"/>.</summary>
    public ChainFault? End(long last) =>
        _blankOf.Count > 0 ? new ChainFault.DetailsGone(_blankOf.Values.Min())
        : head is { } kept && kept.Sequence > last ? new ChainFault.Truncated(last, kept.Sequence)
        : null;

    private ChainFault? CheckDetails(in ExaminedEntry examined)
    {
        var (entry, details) = (examined.Entry, examined.Details);
        if (entry is { Action: nameof(AuditAction.PersonErased), ResourceId: { } erased })
        {
            _blankOf.Remove(erased);
            _erasures.Add((erased, entry.Sequence));
        }

        if (entry.PersonalHash is "")
        {
            return details is null ? null : new ChainFault.DetailsAdded(entry.Sequence);
        }

        if (details is null)
        {
            return new ChainFault.DetailsGone(entry.Sequence);
        }

        if (!examined.AreDetailsSealed)
        {
            return new ChainFault.DetailsChanged(entry.Sequence);
        }

        if (details.IsErased)
        {
            // Allowed if a later entry says so.
            _blankOf.TryAdd(entry.ResourceId ?? 0, entry.Sequence);
        }

        return null;
    }
}
