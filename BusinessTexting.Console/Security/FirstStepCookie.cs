using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>Between password and code a cookie says that the password was right. It counts only as long as it still is: not after a reset, another
/// password, or when the account was disabled meanwhile. Identity's own cookie would count for five minutes whatever happened.</summary>
internal sealed class FirstStepCookie(IDbContextFactory<ConsoleDb> databases) : CookieAuthenticationEvents
{
    private const string Password = "password";

    public override async Task SigningIn(CookieSigningInContext context)
    {
        if (await PasswordOfAsync(context.Principal, context.HttpContext.RequestAborted) is { } password)
        {
            context.Principal!.Identities.First().AddClaim(new Claim(Password, password));
        }
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (AccountOf(context.Principal) is not null
            && (await PasswordOfAsync(context.Principal, context.HttpContext.RequestAborted) is not { } password || context.Principal!.FindFirst(Password)?.Value != password))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    // The same cookie holds the challenge of a passkey, which is nobody's yet.
    private static long? AccountOf(ClaimsPrincipal? principal) =>
        long.TryParse(principal?.FindFirst(ClaimTypes.Name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // Null for who cannot sign in with a password.
    private async Task<string?> PasswordOfAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken)
    {
        var id = AccountOf(principal);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var hash = await db.Administrators.Where(administrator => administrator.Id == id && !administrator.IsDisabled)
            .Select(administrator => administrator.PasswordHash).SingleOrDefaultAsync(cancellationToken);
        return hash is null ? null : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(hash)));
    }
}
