namespace BusinessTexting.Core.Audit;

/// <summary>Which location had a name at some place in the record, which names the locations of users and not their ids.</summary>
public sealed class LocationNames
{
    // By location, the oldest first: from which entry on it had which name; an empty one once it was removed.
    private readonly Dictionary<long, List<(long From, string Name)>> _names = [];

    /// <param name="entries">All that were ever recorded about locations, the oldest first.</param>
    public LocationNames(IEnumerable<AuditEntry> entries)
    {
        foreach (var entry in entries)
        {
            var named = entry.Action is AuditAction.LocationRemoved ? "" : AuditFields.FromJson(entry.After).GetValueOrDefault("name");
            if (named is not null && entry.ResourceId is { } id)
            {
                (_names.TryGetValue(id, out var names) ? names : _names[id] = []).Add((entry.Id, named));
            }
        }
    }

    /// <summary>The location that had this name just before the entry; null for no name, and for one that nobody had.</summary>
    public long? Before(long entry, string name)
    {
        if (name is "")
        {
            return null;
        }

        foreach (var (id, names) in _names)
        {
            if (names.FindLast(named => named.From < entry).Name?.Equals(name, StringComparison.OrdinalIgnoreCase) is true)
            {
                return id;
            }
        }

        return null;
    }
}
