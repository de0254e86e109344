namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Counts what stays open and holds memory on the server meanwhile, in all and for each owner: an account's pages, a key's streams.</summary>
internal sealed class OpenPlaces(int perOwner, int inAll)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _perOwner = [];
    private int _inAll;

    /// <summary>Which limit leaves no place for one more; null when there is one.</summary>
    /// <param name="owner">Null where nobody signed in; then only the limit for all counts.</param>
    public PlaceLimit? Reached(string? owner)
    {
        lock (_gate)
        {
            return ReachedBy(owner);
        }
    }

    /// <summary>Takes a place, to be given back when it is closed; false when there is none.</summary>
    public bool TryTake(string? owner)
    {
        lock (_gate)
        {
            if (ReachedBy(owner) is not null)
            {
                return false;
            }

            _inAll++;
            Count(owner, 1);
            return true;
        }
    }

    public void GiveBack(string? owner)
    {
        lock (_gate)
        {
            _inAll--;
            Count(owner, -1);
        }
    }

    private PlaceLimit? ReachedBy(string? owner) =>
        _inAll >= inAll ? PlaceLimit.InAll
        : owner is not null && _perOwner.GetValueOrDefault(owner) >= perOwner ? PlaceLimit.PerOwner
        : null;

    private void Count(string? owner, int difference)
    {
        if (owner is null)
        {
            return;
        }

        var count = _perOwner.GetValueOrDefault(owner) + difference;
        if (count == 0)
        {
            _perOwner.Remove(owner);
        }
        else
        {
            _perOwner[owner] = count;
        }
    }
}

/// <summary>Which limit was reached.</summary>
internal enum PlaceLimit
{
    InAll,
    PerOwner,
}
