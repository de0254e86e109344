using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>The place one page takes while it is open. Without one its connection is ended at once; <see cref="CircuitCap"/> has said so in
/// words before, except to a page that lost a race for the last place.</summary>
internal sealed class CircuitPlace(OpenPlaces places, AuthenticationStateProvider authentication, ILogger<CircuitPlace> logger) : CircuitHandler
{
    private string? _account;
    private bool _isTaken;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _account = (await authentication.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier);
        _isTaken = places.TryTake(_account);
        if (!_isTaken)
        {
            logger.NoPlaceForPage(_account);
            throw new NoPlaceException();
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_isTaken)
        {
            places.GiveBack(_account);
            _isTaken = false;
        }

        return Task.CompletedTask;
    }
}

/// <summary>Ends a page's connection that found no place. The log has a line about it already.</summary>
internal sealed class NoPlaceException() : Exception("No further page can be open.");
