using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>A key as pages and the API show it: everything but the secret.</summary>
/// <param name="Key">With its locations.</param>
/// <param name="Locations">The names of its locations, sorted.</param>
public sealed record ApiKeyView(ApiKey Key, IReadOnlyList<string> Locations, ApiKeyState State);

public enum ApiKeyState
{
    Active,

    /// <summary>Works, but for less than 30 days more.</summary>
    ExpiresSoon,
    Expired,
    Revoked,
}

/// <summary>How an operation that makes a secret ended.</summary>
/// <param name="Key">The whole key as a program sends it, known only here and now; null unless something was saved.</param>
public sealed record SecretOutcome(ChangeOutcome Outcome, string? Key);
