using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Identity;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>The ways in. Every attempt is limited, and every failure is on the record.</summary>
internal sealed class SignInService(
    UserManager<Administrator> administrators,
    SignInManager<Administrator> signIn,
    IPasswordHasher<Administrator> hasher,
    SignInLimits limits,
    WrongAttempts attempts,
    SignInRefusals refusals,
    SecondFactorService secondFactor,
    KnownBrowsers browsers,
    TimeProvider clock,
    ILogger<SignInService> logger)
{
    private static readonly Administrator Stranger = new() { Name = "", Role = Role.ReadOnly, CreatedAt = default };

    // What a password is compared with where there is no account. Made once: making it takes as long as comparing.
    private static string? NoPassword;

    public Task<SignInOutcome> WithPasswordAsync(string email, string password, string address, CancellationToken cancellationToken) =>
        AttemptAsync(address, email, async () =>
        {
            var administrator = await administrators.FindByEmailAsync(email);
            var counted = await attempts.BeginAsync(administrator, email, address, IsKnown(administrator), cancellationToken);
            if (counted.ComeBackAfter is { } wait)
            {
                return new SignInOutcome.TooManyAttempts(wait);
            }

            if (administrator is null || counted.IsClosed || !await signIn.CanSignInAsync(administrator))
            {
                // The same work as for an account that may, so that the time taken says nothing (ASVS 6.3.8).
                NoPassword ??= hasher.HashPassword(Stranger, Guid.NewGuid().ToString());
                hasher.VerifyHashedPassword(Stranger, NoPassword, password);
                return await RefusedAsync(administrator, WhyNot(administrator), address, cancellationToken);
            }

            var result = await signIn.PasswordSignInAsync(administrator, password, isPersistent: false, lockoutOnFailure: false);
            var outcome = await OutcomeAsync(result, counted, administrator, "password", address, cancellationToken);
            return result.RequiresTwoFactor && await HasPasskeyAloneAsync(administrator) ? new SignInOutcome.PasskeyNeeded() : outcome;
        });

    /// <summary>The second step: a code of the authenticator app, or one of the recovery codes.</summary>
    public async Task<SignInOutcome> WithCodeAsync(string code, string address, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } administrator)
        {
            return new SignInOutcome.StartAgain();
        }

        return await AttemptAsync(address, administrator.Email!, async () =>
        {
            var counted = await attempts.BeginAsync(administrator, administrator.Email!, address, IsKnown(administrator), cancellationToken);
            if (counted.IsClosed || counted.ComeBackAfter is not null)
            {
                return counted.ComeBackAfter is { } wait
                    ? new SignInOutcome.TooManyAttempts(wait)
                    : await RefusedAsync(administrator, WhyNot(administrator), address, cancellationToken);
            }

            if (!administrator.TwoFactorEnabled)
            {
                return await EnrolAsync(administrator, code, counted, address, cancellationToken);
            }

            var plain = code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
            var isAppCode = plain.Length == 6 && plain.All(char.IsAsciiDigit);
            if (isAppCode && await administrators.GetAuthenticatorKeyAsync(administrator) is null)
            {
                await attempts.TakeBackAsync(counted, cancellationToken);
                await RefusedAsync(administrator, "unreadable app", address, cancellationToken);
                return new SignInOutcome.AppUnreadable();
            }

            var result = isAppCode
                ? await signIn.TwoFactorAuthenticatorSignInAsync(plain, isPersistent: false, rememberClient: false)
                : await signIn.TwoFactorRecoveryCodeSignInAsync(code.Trim());
            return await OutcomeAsync(result, counted, administrator, isAppCode ? "code" : "recovery code", address, cancellationToken);
        });
    }

    /// <summary>What an administrator whose role asks for a second factor, and who has none, gives to an app in the second step; null for everybody else.</summary>
    public async Task<AuthenticatorEnrolment?> EnrolmentAsync(CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { TwoFactorEnabled: false } administrator || await HasPasskeyAloneAsync(administrator))
        {
            return null;
        }

        return (await secondFactor.BeginAuthenticatorAsync(ActorOf(administrator, address: ""), cancellationToken)).Enrolment;
    }

    private bool IsKnown(Administrator? administrator) => browsers.IsKnown(administrator, signIn.Context);

    /// <summary>Whether the app of who is at the second step cannot be asked, because the keys that open its secret are gone.</summary>
    public async Task<bool> IsAppUnreadableAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is { TwoFactorEnabled: true } administrator
        && await administrators.GetAuthenticatorKeyAsync(administrator) is null;

    /// <param name="credential">What the browser made of the challenge, as JSON.</param>
    public Task<SignInOutcome> WithPasskeyAsync(string credential, string address, CancellationToken cancellationToken) =>
        AttemptAsync(address, "", async () =>
        {
            // The library takes an empty one for a mistake of ours.
            var result = credential is "" ? SignInResult.Failed : await signIn.PasskeySignInAsync(credential);
            return result.Succeeded ? new SignInOutcome.SignedIn() : await RefusedAsync(administrator: null, "wrong passkey", address, cancellationToken);
        });

    private async Task<SignInOutcome> EnrolAsync(Administrator administrator, string code, Attempt counted, string address, CancellationToken cancellationToken)
    {
        if (await HasPasskeyAloneAsync(administrator))
        {
            return await RefusedAsync(administrator, "without the passkey", address, cancellationToken);
        }

        switch (await secondFactor.ConfirmAuthenticatorAsync(code, ActorOf(administrator, address), cancellationToken))
        {
            case { Outcome: ChangeOutcome.Saved, Codes: var codes }:
                await signIn.SignInAsync(administrator, isPersistent: false, "code");
                await attempts.ForgetAsync(counted, cancellationToken);
                return new SignInOutcome.Enrolled(codes);
            case { Outcome: ChangeOutcome.NotStored(var trouble) }:
                return new SignInOutcome.NotStored(trouble);
            default:
                return await WrongAsync(counted, administrator, "wrong code", address, cancellationToken);
        }
    }

    // Who knows only the password must not give the account an app of their own.
    private async Task<bool> HasPasskeyAloneAsync(Administrator administrator) =>
        !administrator.TwoFactorEnabled && (await administrators.GetPasskeysAsync(administrator)).Count > 0;

    // Between the two steps there is no session yet, but the password was right a moment ago.
    private Actor ActorOf(Administrator administrator, string address) => new(administrator.Name)
    {
        AccountId = administrator.Id,
        Email = administrator.Email!,
        Role = administrator.Role,
        Address = address,
        ConfirmedAt = clock.GetUtcNow(),
    };

    private async Task<SignInOutcome> AttemptAsync(string address, string account, Func<Task<SignInOutcome>> attempt)
    {
        if (limits.Attempt(address, account) is { } wait)
        {
            return new SignInOutcome.TooManyAttempts(wait);
        }

        try
        {
            return await attempt();
        }
        catch (SignInNotStoredException exception)
        {
            return new SignInOutcome.NotStored(exception.Trouble);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            logger.AttemptNotStored(trouble, exception);
            return new SignInOutcome.NotStored(trouble);
        }
    }

    private async Task<SignInOutcome> OutcomeAsync(
        SignInResult result, Attempt counted, Administrator administrator, string method, string address, CancellationToken cancellationToken)
    {
        if (result.RequiresTwoFactor)
        {
            await attempts.TakeBackAsync(counted, cancellationToken);
            return new SignInOutcome.SecondFactorNeeded();
        }

        if (result.Succeeded)
        {
            await attempts.ForgetAsync(counted, cancellationToken);
            return new SignInOutcome.SignedIn();
        }

        return await WrongAsync(counted, administrator, $"wrong {method}", address, cancellationToken);
    }

    private async Task<SignInOutcome> WrongAsync(Attempt counted, Administrator administrator, string why, string address, CancellationToken cancellationToken)
    {
        await refusals.WrongAsync(counted, administrator, why, Actor.Nobody with { Address = address }, cancellationToken);
        return new SignInOutcome.Refused();
    }

    // Nothing was compared: a stranger can have as many of these as they like.
    private async Task<SignInOutcome> RefusedAsync(Administrator? administrator, string why, string address, CancellationToken cancellationToken)
    {
        await refusals.CountAsync(AuditAction.SignInFailed, administrator, why, Actor.Nobody with { Address = address }, cancellationToken);
        return new SignInOutcome.Refused();
    }

    private static string WhyNot(Administrator? administrator) => administrator switch
    {
        null => "unknown account",
        { IsDisabled: true } => "disabled account",
        { IsInvited: true } => "open invitation",
        _ => "locked account",
    };
}
