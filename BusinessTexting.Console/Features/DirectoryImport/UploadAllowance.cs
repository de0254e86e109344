using System.Globalization;
using System.Threading.RateLimiting;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>How many uploads one person may send: each takes room on the disk and work to read.</summary>
/// <param name="perMinute">For each account, or for each address without one.</param>
public sealed class UploadAllowance(int perMinute) : IDisposable
{
    /// <summary>Where no setting says otherwise.</summary>
    public const int PerMinute = 10;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(whose => RateLimitPartition.GetFixedWindowLimiter(
        whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <summary>Counts one upload; the time to wait when it is one too many, else null.</summary>
    public TimeSpan? WaitOf(Actor actor)
    {
        using var lease = _limiter.AttemptAcquire(actor.AccountId?.ToString(CultureInfo.InvariantCulture) ?? actor.Address);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => _limiter.Dispose();
}
