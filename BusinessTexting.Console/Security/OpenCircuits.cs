using System.Collections.Concurrent;

namespace BusinessTexting.Console.Security;

/// <summary>The pages that are open right now, and the connections they hang on.</summary>
public sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<CircuitSession, byte> _circuits = new();
    private readonly ConcurrentDictionary<HttpContext, Guid> _connections = new();

    internal IReadOnlyList<CircuitSession> All => [.. _circuits.Keys];

    internal void Opened(CircuitSession circuit) => _circuits.TryAdd(circuit, 0);

    internal void Closed(CircuitSession circuit) => _circuits.TryRemove(circuit, out _);

    /// <summary>Passes a circuit's request on, and remembers its connection while it lasts.</summary>
    internal async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        if (SessionClaims.SessionOf(context.User) is { } session)
        {
            _connections.TryAdd(context, session);
        }

        try
        {
            await next(context);
        }
        finally
        {
            _connections.TryRemove(context, out _);
        }
    }

    /// <summary>Cuts the connections of a session, whatever the browser at the other end wants.</summary>
    internal void Cut(Guid session)
    {
        foreach (var (connection, _) in _connections.Where(connection => connection.Value == session))
        {
            connection.Abort();
        }
    }
}
