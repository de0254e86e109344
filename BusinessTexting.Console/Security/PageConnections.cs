using System.Collections.Concurrent;

namespace BusinessTexting.Console.Security;

/// <summary>The pages that are open right now, and the connections they hang on. A connection is known from its first moment, whether or
/// not a page ever comes over it.</summary>
public sealed class PageConnections(Sessions sessions, TimeProvider clock)
{
    /// <summary>How long a connection may stand without a page.</summary>
    internal static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<CircuitSession, byte> _circuits = new();
    private readonly ConcurrentDictionary<PageConnection, byte> _connections = new();

    /// <summary>Whether a page was told that its session has ended, and its connection still stands.</summary>
    internal bool AreEnding => _connections.Keys.Any(connection => connection.IsEnding);

    internal void Opened(CircuitSession circuit) => _circuits.TryAdd(circuit, 0);

    internal void Closed(CircuitSession circuit) => _circuits.TryRemove(circuit, out _);

    /// <summary>Passes the request of a connection on, and watches over it while it lasts.</summary>
    internal async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        var connection = new PageConnection(context, SessionClaims.SessionOf(context.User) ?? Guid.Empty, clock.GetUtcNow());
        context.Features.Set(connection);
        _connections.TryAdd(connection, 0);
        try
        {
            await next(context);
        }
        finally
        {
            _connections.TryRemove(connection, out _);
        }
    }

    /// <summary>Looks which sessions have ended. Their pages are told; connections that still stand at the next look are cut, whatever the
    /// browser at the other end wants.</summary>
    internal async Task EndWithSessionsAsync(CancellationToken cancellationToken)
    {
        var circuits = _circuits.Keys.Where(circuit => !circuit.HasEnded).ToLookup(circuit => circuit.SessionId ?? Guid.Empty);
        var connections = _connections.Keys.ToLookup(connection => connection.Session);
        foreach (var session in circuits.Select(page => page.Key).Union(connections.Select(connection => connection.Key)))
        {
            if (await sessions.ActorAsync(session, address: "", cancellationToken) is null)
            {
                foreach (var circuit in circuits[session])
                {
                    circuit.End();
                }

                foreach (var connection in connections[session])
                {
                    connection.End();
                }
            }
        }
    }

    /// <summary>Cuts connections over which no page has come for too long.</summary>
    internal void CutUnused()
    {
        var now = clock.GetUtcNow();
        foreach (var connection in _connections.Keys.Where(connection => !connection.HasPage && now - connection.Since >= TimeToStart))
        {
            connection.Cut();
        }
    }
}
