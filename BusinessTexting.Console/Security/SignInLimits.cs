using System.Net;
using System.Threading.RateLimiting;
using BusinessTexting.Console.Hosting.Edge;

namespace BusinessTexting.Console.Security;

/// <summary>How often signing in may be tried from one site: per account, and three times as often in all, as there may be an office behind it (ASVS
/// 6.3.1). What others try elsewhere uses up nothing.</summary>
public sealed class SignInLimits : IDisposable
{
    private const int AccountsBehindAnAddress = 3;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _accounts;
    private readonly PartitionedRateLimiter<string> _addresses;

    public SignInLimits(SignInSettings settings)
    {
        _accounts = Limiter(settings.AttemptsPerMinute);
        _addresses = Limiter(settings.AttemptsPerMinute * AccountsBehindAnAddress);
    }

    /// <summary>Counts an attempt.</summary>
    /// <param name="account">As it was typed; empty where there is none.</param>
    /// <returns>How long to wait before the next; null where this one may go on.</returns>
    public TimeSpan? Attempt(string address, string account)
    {
        var site = SiteOf(address);
        return Wait(_addresses, site) ?? (account is "" ? null : Wait(_accounts, $"{site} {account.Trim().ToUpperInvariant()}"));
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _addresses.Dispose();
    }

    /// <summary>Whose attempts are counted together: who has one IPv6 address has more of them than could be counted.</summary>
    internal static string SiteOf(string address) => IPAddress.TryParse(address, out var parsed) ? NetworkAddress.Site(parsed) : address;

    private static TimeSpan? Wait(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease switch
        {
            { IsAcquired: true } => null,
            _ when lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) => wait,
            _ => Window,
        };
    }

    private static PartitionedRateLimiter<string> Limiter(int attempts) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = Window }));
}
