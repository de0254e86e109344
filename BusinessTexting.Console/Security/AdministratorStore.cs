using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>Where Identity keeps administrators. There are no external logins and no claims beside the role: their tables do not exist.</summary>
internal sealed class AdministratorStore(ConsoleDb db, AuthenticatorSecrets secrets, IdentityErrorDescriber describer)
    : UserOnlyStore<Administrator, ConsoleDb, long, IdentityUserClaim<long>, IdentityUserLogin<long>, IdentityUserToken<long>, IdentityUserPasskey<long>>(db, describer)
{
    /// <summary>Stores what has changed and nothing else. The library would store everything as it was loaded: a wrong password, tried while
    /// an account is being disabled, would open it again.</summary>
    public override async Task<IdentityResult> UpdateAsync(Administrator user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        try
        {
            await SaveChanges(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }
    }

    /// <summary>Codes are stored as <see cref="RecoveryCodes.Hash"/> makes them.</summary>
    public override Task<bool> RedeemCodeAsync(Administrator user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, RecoveryCodes.Hash(code), cancellationToken);

    /// <summary>The secret is stored encrypted, also while no code has confirmed it yet.</summary>
    public override Task SetAuthenticatorKeyAsync(Administrator user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, secrets.Encrypt(user.Id, key), cancellationToken);

    /// <summary>Null also where there is one that this console cannot read.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(Administrator user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } stored ? secrets.Decrypt(user.Id, stored) : null;
}
