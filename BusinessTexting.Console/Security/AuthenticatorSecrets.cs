using System.Globalization;
using System.Security.Cryptography;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>What authenticator apps compute their codes from. The database holds it encrypted, with the keys that protect cookies too: they lie in a
/// folder of their own and in no backup, so that a backup alone computes no code.</summary>
public sealed class AuthenticatorSecrets(IDataProtectionProvider protection, ILogger<AuthenticatorSecrets> logger)
{
    // Where Identity keeps it.
    private const string Provider = "[AspNetUserStore]";
    private const string Name = "AuthenticatorKey";

    private const string Mark = "encrypted:";

    /// <param name="administrator">Whose secret it is; it opens for nobody else.</param>
    public string Encrypt(long administrator, string secret) => Mark + ProtectorOf(administrator).Protect(secret);

    /// <summary>Null where the keys are not there, or are not those it was encrypted with.</summary>
    public string? Decrypt(long administrator, string stored)
    {
        if (!stored.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return ProtectorOf(administrator).Unprotect(stored[Mark.Length..]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Encrypts what an older console stored as it was.</summary>
    /// <returns>Whether there was any, so that the file has to be written anew.</returns>
    internal async Task<bool> EncryptPlainAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        var plain = (await StoredAsync(db, cancellationToken)).Where(token => !token.Value!.StartsWith(Mark, StringComparison.Ordinal)).ToList();
        if (plain.Count > 0)
        {
            await EncryptAsync(db, plain, cancellationToken);
            logger.SecretsEncrypted(plain.Count);
        }

        return plain.Count > 0;
    }

    /// <summary>Says in the log how many apps this console cannot read. Not for commands: the library makes a new key where it finds none, and who
    /// runs a command may be another account than the console's.</summary>
    internal async Task ReportUnreadableAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        if ((await StoredAsync(db, cancellationToken)).Count(token => Decrypt(token.UserId, token.Value!) is null) is > 0 and var unreadable)
        {
            logger.SecretsUnreadable(unreadable);
        }
    }

    private static Task<List<IdentityUserToken<long>>> StoredAsync(ConsoleDb db, CancellationToken cancellationToken) => db.Set<IdentityUserToken<long>>()
        .AsNoTracking()
        .Where(token => token.LoginProvider == Provider && token.Name == Name && token.Value != null)
        .ToListAsync(cancellationToken);

    // Earlier copies stand in pages that are free now, which nothing but a rewrite of the file reaches.
    private async Task EncryptAsync(ConsoleDb db, IReadOnlyList<IdentityUserToken<long>> plain, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var token in plain)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE "AdministratorTokens" SET "Value" = {Encrypt(token.UserId, token.Value!)}
                WHERE "UserId" = {token.UserId} AND "LoginProvider" = {Provider} AND "Name" = {Name} AND "Value" = {token.Value}
                """,
                cancellationToken);
        }

        DatabaseRewrite.Request(db);
        await transaction.CommitAsync(cancellationToken);
    }

    private IDataProtector ProtectorOf(long administrator) =>
        protection.CreateProtector("authenticator app", administrator.ToString(CultureInfo.InvariantCulture));
}
