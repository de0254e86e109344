using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Counts what the server keeps of one page until it is forgotten. Where there can be no more the page is ended at once;
/// <see cref="PageLimit"/> has said so in words before, except to a page that lost a race for the last place.</summary>
internal sealed class CircuitLimit(PageLimits limits, AuthenticationStateProvider authentication, ILogger<CircuitLimit> logger)
    : CircuitHandler
{
    private RateLimitLease? _place;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var owner = PageLimits.OwnerOf((await authentication.GetAuthenticationStateAsync()).User);
        _place = limits.Circuits.Acquire(owner);
        if (!_place.IsAcquired)
        {
            logger.NoPlaceForPage(owner);
            throw new TooManyPagesException();
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _place?.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>Ends a page that found no place. The log has a line about it already.</summary>
internal sealed class TooManyPagesException() : Exception("No further page can be open.");
