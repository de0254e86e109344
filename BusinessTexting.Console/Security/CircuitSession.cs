using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BusinessTexting.Console.Security;

/// <summary>Ties one circuit to the session it was opened with, for as long as that lasts.</summary>
internal sealed class CircuitSession(CurrentActor me, AuthenticationStateProvider authentication, Sessions sessions, SessionActivity activity, PageConnections pages)
    : CircuitHandler
{
    /// <summary>Null for a circuit that nobody signed in for; such a one is refused before it opens.</summary>
    public Guid? SessionId { get; private set; }

    public bool HasEnded => me.Actor.Role is null;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var person = (await authentication.GetAuthenticationStateAsync()).User;
        SessionId = SessionClaims.SessionOf(person);
        var address = person.FindFirst(SessionClaims.Address)?.Value ?? "";
        if (SessionId is { } id && await sessions.ActorAsync(id, address, cancellationToken) is { } actor)
        {
            me.Become(actor);
        }

        pages.Opened(this);
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        pages.Closed(this);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        if (SessionId is { } id && !HasEnded)
        {
            activity.Saw(id);
        }

        return next(context);
    };

    /// <summary>Its page acts for nobody from now on, and is told so.</summary>
    public void End() => me.Become(Actor.Nobody);
}
