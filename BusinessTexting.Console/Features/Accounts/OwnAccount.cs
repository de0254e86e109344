namespace BusinessTexting.Console.Features.Accounts;

/// <summary>How somebody signs in, as the page of their own account shows it.</summary>
/// <param name="HasAuthenticator">An authenticator app is asked for when they sign in with their password.</param>
/// <param name="RecoveryCodes">How many are left.</param>
/// <param name="IsSecondFactorRequired">Their role does not sign in with a password alone.</param>
public sealed record OwnAccount(bool HasAuthenticator, int RecoveryCodes, bool IsSecondFactorRequired, IReadOnlyList<OwnAccount.Passkey> Passkeys)
{
    /// <summary>The keys that open the app's secret are gone: no code of it can be compared.</summary>
    public bool IsAuthenticatorUnreadable { get; init; }

    /// <param name="Id">The credential's id, for a URL.</param>
    /// <param name="CreatedAt">UTC.</param>
    public sealed record Passkey(string Id, string Name, DateTimeOffset CreatedAt);
}
