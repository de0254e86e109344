using System.Threading.RateLimiting;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>How much may be open at once, in all and for each owner: an account's pages, a key's streams.</summary>
internal sealed class ConcurrencyLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> _inAll;
    private readonly PartitionedRateLimiter<string> _perOwner;
    private readonly PartitionedRateLimiter<string> _both;

    public ConcurrencyLimits(int perOwner, int inAll)
    {
        _inAll = Limiter(_ => "", inAll);
        _perOwner = Limiter(owner => owner, perOwner);
        _both = PartitionedRateLimiter.CreateChained(_inAll, _perOwner);
    }

    /// <summary>Counts one more until the lease is disposed; one that is not acquired counts nothing.</summary>
    public RateLimitLease Acquire(string owner) => _both.AttemptAcquire(owner);

    /// <summary>Which limit leaves no room for one more; null when there is room.</summary>
    public LimitReached? Reached(string owner) =>
        IsFull(_inAll, owner) ? LimitReached.InAll
        : IsFull(_perOwner, owner) ? LimitReached.PerOwner
        : null;

    public void Dispose()
    {
        _both.Dispose();
        _perOwner.Dispose();
        _inAll.Dispose();
    }

    // Asking for nothing succeeds while something could be had.
    private static bool IsFull(PartitionedRateLimiter<string> limiter, string owner)
    {
        using var lease = limiter.AttemptAcquire(owner, permitCount: 0);
        return !lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Limiter(Func<string, string> partition, int permits) =>
        PartitionedRateLimiter.Create<string, string>(owner => RateLimitPartition.GetConcurrencyLimiter(
            partition(owner), _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 }));
}

/// <summary>Which limit was reached.</summary>
internal enum LimitReached
{
    InAll,
    PerOwner,
}
