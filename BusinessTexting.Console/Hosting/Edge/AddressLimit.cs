using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>How many connections one address may hold, counted before anything was read from them: requests that are sent slowly, or
/// never finished, then leave room for everybody else. All of a proxy's connections come from its own address, so it has to count its
/// visitors itself.</summary>
internal sealed class AddressLimit(EdgeSettings settings, TimeProvider clock, ILogger<AddressLimit> logger) : IDisposable
{
    private static readonly TimeSpan TimeBetweenLines = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _perSite = PartitionedRateLimiter.Create<string, string>(site =>
        RateLimitPartition.GetConcurrencyLimiter(
            site, _ => new ConcurrencyLimiterOptions { PermitLimit = settings.ConnectionsPerAddress, QueueLimit = 0 }));

    private long _lastLine;

    public void Apply(ListenOptions listen) => listen.Use(next => connection => ServeAsync(connection, next));

    public void Dispose() => _perSite.Dispose();

    private async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if ((connection.RemoteEndPoint as IPEndPoint)?.Address is not { } address
            || settings.Proxies.Any(proxy => proxy.Contains(Plain(address))))
        {
            await next(connection);
            return;
        }

        using var place = _perSite.AttemptAcquire(NetworkAddress.Site(address));
        if (place.IsAcquired)
        {
            await next(connection);
            return;
        }

        // Before TLS there is no way to say anything to the other end.
        connection.Abort(new ConnectionAbortedException("Its address has as many connections open as it may."));
        Tell();
    }

    // Whoever floods the console must not flood its log as well.
    private void Tell()
    {
        var last = Interlocked.Read(ref _lastLine);
        if ((last == 0 || clock.GetElapsedTime(last) >= TimeBetweenLines)
            && Interlocked.CompareExchange(ref _lastLine, clock.GetTimestamp(), last) == last)
        {
            logger.AddressRefused(settings.ConnectionsPerAddress);
        }
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
