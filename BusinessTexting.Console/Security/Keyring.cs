using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using BusinessTexting.Console.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>Takes a key for whom it stands. Asks the database each time, so that a revoked key opens nothing from that moment on.</summary>
public sealed class Keyring(StandingReads reads, IDbContextFactory<ConsoleDb> databases, TimeProvider clock)
{
    private static readonly StandingQuestion<Row> OfId = new(
        """
        SELECT "Name", "Role", "SecretHash", "PreviousSecretHash", "PreviousWorksUntil", "CreatedAt", "ExpiresAt", "RevokedAt",
            (SELECT group_concat("LocationId") FROM "ApiKeyLocations" WHERE "ApiKeyId" = "Id")
        FROM "ApiKeys" WHERE "Id" = $id
        """,
        ["$id"],
        row => new Row(
            row.GetString(0),
            Enum.Parse<Role>(row.GetString(1)),
            row.GetFieldValue<byte[]>(2),
            row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3),
            row.IsDBNull(4) ? null : UtcAsText.Parse(row.GetString(4)),
            UtcAsText.Parse(row.GetString(5)),
            UtcAsText.Parse(row.GetString(6)),
            !row.IsDBNull(7),
            row.IsDBNull(8) ? [] : row.GetString(8).Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToHashSet()));

    private readonly ConcurrentDictionary<long, DateTimeOffset> _used = new();

    /// <summary>Whom the key stands for.</summary>
    /// <param name="text">As the program sent it.</param>
    /// <param name="address">Where the program is.</param>
    public ApiKeyOutcome Open(string text, string address)
    {
        if (!ApiKeySecret.TryRead(text, out var id, out var secret) || reads.Ask(OfId, id) is not { } row)
        {
            return ApiKeyOutcome.Unknown.Instance;
        }

        var now = clock.GetUtcNow();
        var hash = ApiKeySecret.Hash(secret);
        var isPrevious = row is { PreviousHash: not null, PreviousUntil: { } until }
            && TimeLimit.Lasts(until - ApiKey.LongestOverlap, ApiKey.LongestOverlap, now) && CryptographicOperations.FixedTimeEquals(hash, row.PreviousHash);
        if (!isPrevious && !CryptographicOperations.FixedTimeEquals(hash, row.Hash))
        {
            return ApiKeyOutcome.Unknown.Instance;
        }

        if (row.IsRevoked || ApiKey.HasExpired(row.CreatedAt, row.ExpiresAt, now))
        {
            return row.IsRevoked ? ApiKeyOutcome.Revoked.Instance : ApiKeyOutcome.Expired.Instance;
        }

        _used[id] = now;
        return new ApiKeyOutcome.Opened(
            new Actor($"API key {row.Name}") { ApiKeyId = id, Role = row.Role, Address = address, Locations = row.Locations },
            isPrevious && row.PreviousUntil < row.ExpiresAt ? row.PreviousUntil.Value : row.ExpiresAt);
    }

    /// <summary>Writes down when keys were last used, all in one go: no answer waits for it.</summary>
    public async Task WriteUseAsync(CancellationToken cancellationToken)
    {
        var pending = _used.ToList();
        if (pending is [])
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (id, at) in pending)
        {
            await db.ApiKeys.Where(key => key.Id == id).ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, at), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        foreach (var written in pending)
        {
            _used.TryRemove(written);
        }
    }

    private sealed record Row(
        string Name,
        Role Role,
        byte[] Hash,
        byte[]? PreviousHash,
        DateTimeOffset? PreviousUntil,
        DateTimeOffset CreatedAt,
        DateTimeOffset ExpiresAt,
        bool IsRevoked,
        HashSet<long> Locations);
}

/// <summary>What became of a key that a program sent. Closed.</summary>
public abstract record ApiKeyOutcome
{
    private ApiKeyOutcome()
    {
    }

    /// <param name="Until">When it opens nothing any more, unless that is changed.</param>
    public sealed record Opened(Actor Actor, DateTimeOffset Until) : ApiKeyOutcome;

    /// <summary>No key, or not its secret: which of the two is not said.</summary>
    public sealed record Unknown : ApiKeyOutcome
    {
        public static readonly Unknown Instance = new();
    }

    /// <summary>Said only to who has the secret, as is <see cref="Expired"/>.</summary>
    public sealed record Revoked : ApiKeyOutcome
    {
        public static readonly Revoked Instance = new();
    }

    public sealed record Expired : ApiKeyOutcome
    {
        public static readonly Expired Instance = new();
    }
}
