using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BusinessTexting.Console.Security;

/// <summary>Identity's sign-in, with a session in the database behind every cookie.</summary>
internal sealed class ConsoleSignIn(
    UserManager<Administrator> administrators,
    IHttpContextAccessor contextAccessor,
    IUserClaimsPrincipalFactory<Administrator> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Administrator>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Administrator> confirmation,
    Sessions sessions,
    KnownBrowsers browsers,
    SignInSettings settings)
    : SignInManager<Administrator>(administrators, contextAccessor, claims, options, logger, schemes, confirmation)
{
    private const string MethodClaim = "amr";

    public override Task<bool> CanSignInAsync(Administrator user) => Task.FromResult(user is { IsDisabled: false, IsInvited: false });

    /// <summary>Also true where a second factor has still to be set up, because the role asks for one.</summary>
    public override Task<bool> IsTwoFactorEnabledAsync(Administrator user) =>
        Task.FromResult(user.TwoFactorEnabled || settings.SecondFactorRequired.Contains(user.Role));

    public override async Task SignInWithClaimsAsync(
        Administrator user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var proofs = additionalClaims.ToList();
        var method = proofs.Find(claim => claim.Type is MethodClaim or ClaimTypes.AuthenticationMethod)?.Value ?? "pwd";
        var session = await sessions.BeginAsync(
            user, method, Context.Connection.RemoteIpAddress?.ToString() ?? "", Context.Request.Headers.UserAgent.ToString(), Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. proofs, SessionClaims.Of(session)]);

        browsers.Remember(user, Context);

        // The first step has served; its cookie must not begin a second session.
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }

    /// <summary>Also an answer to no question of ours is a wrong one.</summary>
    public override async Task<PasskeyAssertionResult<Administrator>> PerformPasskeyAssertionAsync(string credentialJson)
    {
        try
        {
            return await base.PerformPasskeyAssertionAsync(credentialJson);
        }
        catch (Exception exception) when (IsTheirs(exception))
        {
            return PasskeyAssertionResult.Fail<Administrator>(new PasskeyException(exception.Message));
        }
    }

    /// <inheritdoc cref="PerformPasskeyAssertionAsync"/>
    public override async Task<PasskeyAttestationResult> PerformPasskeyAttestationAsync(string credentialJson)
    {
        try
        {
            return await base.PerformPasskeyAttestationAsync(credentialJson);
        }
        catch (Exception exception) when (IsTheirs(exception))
        {
            return PasskeyAttestationResult.Fail(new PasskeyException(exception.Message));
        }
    }

    // The library takes it for a mistake of ours when nobody asked for a challenge, or when the answer is not shaped like one.
    private static bool IsTheirs(Exception exception) => exception is InvalidOperationException { InnerException: null } or FormatException or ArgumentException;

    /// <summary>Whatever the way in: a passkey does not ask by itself whether its owner still may.</summary>
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(Administrator user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        await CanSignInAsync(user) ? await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor) : SignInResult.NotAllowed;
}
