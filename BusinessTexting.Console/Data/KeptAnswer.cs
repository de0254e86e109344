using System.Security.Cryptography;
using System.Text;

namespace BusinessTexting.Console.Data;

/// <summary>What a program was answered to a request that it may repeat (draft-ietf-httpapi-idempotency-key-header). Kept for a day.</summary>
public sealed class KeptAnswer
{
    private const string HashedPrefix = "sha256:";

    public required long ApiKeyId { get; init; }

    /// <summary>A hash of what the program made up: it may have made it of somebody's e-mail. See <see cref="Hashed"/>.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>SHA-256 of what was asked: method, address and body.</summary>
    public required byte[] Request { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP status; null while nobody knows how the request ended.</summary>
    public int? Status { get; set; }

    /// <summary>JSON; empty for an answer without a body, for one that may be told only once, and once anybody was erased since.</summary>
    public string Body { get; set; } = "";

    /// <summary>The headers <c>Location</c> and <c>ETag</c>; null where the answer had none.</summary>
    public string? Location { get; set; }

    public string? ETag { get; set; }

    public static string Hashed(string idempotencyKey) => HashedPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey)));

    /// <summary>Versions before wrote it as it was.</summary>
    public static bool IsHashed(string stored) => stored.StartsWith(HashedPrefix, StringComparison.Ordinal);
}
