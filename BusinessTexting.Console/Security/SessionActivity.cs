using System.Collections.Concurrent;

namespace BusinessTexting.Console.Security;

/// <summary>When each session was last seen, in memory: a click must not wait for the database. <see cref="SessionWatch"/> writes it down.</summary>
public sealed class SessionActivity(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _seen = new();

    public void Saw(Guid session) => _seen[session] = clock.GetUtcNow();

    /// <summary>Null where nothing happened since it was written down last.</summary>
    public DateTimeOffset? LastSeen(Guid session) => _seen.TryGetValue(session, out var at) ? at : null;

    /// <summary>What is to be written down.</summary>
    public IReadOnlyList<KeyValuePair<Guid, DateTimeOffset>> Pending() => [.. _seen];

    /// <summary>Forgets what was written down, unless something happened since.</summary>
    public void Written(KeyValuePair<Guid, DateTimeOffset> seen) => _seen.TryRemove(seen);
}
