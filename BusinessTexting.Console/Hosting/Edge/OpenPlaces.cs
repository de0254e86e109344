namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Counts the pages that are open, each of which holds memory on the server, in all and for each account.</summary>
internal sealed class CircuitPlaces(EdgeSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _perAccount = [];
    private int _inAll;

    /// <summary>Which limit leaves no place for another page; null when there is one.</summary>
    /// <param name="account">Null where nobody signed in; then only the limit for all counts.</param>
    public CircuitLimit? Reached(string? account)
    {
        lock (_gate)
        {
            return ReachedBy(account);
        }
    }

    /// <summary>Takes a place for a page, to be given back when it is closed; false when there is none.</summary>
    public bool TryTake(string? account)
    {
        lock (_gate)
        {
            if (ReachedBy(account) is not null)
            {
                return false;
            }

            _inAll++;
            Count(account, 1);
            return true;
        }
    }

    public void GiveBack(string? account)
    {
        lock (_gate)
        {
            _inAll--;
            Count(account, -1);
        }
    }

    private CircuitLimit? ReachedBy(string? account) =>
        _inAll >= settings.CircuitsInAll ? CircuitLimit.InAll
        : account is not null && _perAccount.GetValueOrDefault(account) >= settings.CircuitsPerAccount ? CircuitLimit.PerAccount
        : null;

    private void Count(string? account, int difference)
    {
        if (account is null)
        {
            return;
        }

        var count = _perAccount.GetValueOrDefault(account) + difference;
        if (count == 0)
        {
            _perAccount.Remove(account);
        }
        else
        {
            _perAccount[account] = count;
        }
    }
}

/// <summary>Which limit of open pages was reached.</summary>
internal enum CircuitLimit
{
    InAll,
    PerAccount,
}
