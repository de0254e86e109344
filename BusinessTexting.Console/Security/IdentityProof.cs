using System.Globalization;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Identity;

namespace BusinessTexting.Console.Security;

/// <summary>Asks who is signed in for their password once more (ASVS 7.5.3). Attempts are limited, counted and recorded like those to sign in.</summary>
public sealed class IdentityProof(IServiceScopeFactory scopes, SignInLimits limits, WrongAttempts attempts, SignInRefusals refusals, Sessions sessions)
{
    public async Task<ProofOutcome> ProveAsync(string password, Actor actor, CancellationToken cancellationToken)
    {
        if (limits.Attempt(actor.Address, actor.Email) is { } wait)
        {
            return new ProofOutcome.TooManyAttempts(wait);
        }

        try
        {
            return await CompareAsync(password, actor, cancellationToken);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            return new ProofOutcome.NotStored(trouble);
        }
    }

    private async Task<ProofOutcome> CompareAsync(string password, Actor actor, CancellationToken cancellationToken)
    {
        // Identity keeps what it has loaded; a circuit lives too long for that.
        await using var scope = scopes.CreateAsyncScope();
        var administrators = scope.ServiceProvider.GetRequiredService<UserManager<Administrator>>();
        var administrator = await administrators.FindByIdAsync(actor.AccountId?.ToString(CultureInfo.InvariantCulture) ?? "0");
        if (administrator is null or { IsDisabled: true } or { IsInvited: true })
        {
            return new ProofOutcome.Refused();
        }

        var attempt = await attempts.BeginAsync(administrator, actor.Email, actor.Address, isKnown: true, cancellationToken);
        if (attempt.IsClosed || attempt.ComeBackAfter is not null)
        {
            return attempt.ComeBackAfter is { } wait ? new ProofOutcome.TooManyAttempts(wait) : new ProofOutcome.Refused();
        }

        if (await administrators.CheckPasswordAsync(administrator, password))
        {
            await attempts.ForgetAsync(attempt, cancellationToken);
            return new ProofOutcome.Proved(await sessions.ConfirmAsync(actor, cancellationToken));
        }

        await refusals.WrongAsync(attempt, administrator, "wrong password, asked again", actor, cancellationToken);
        return new ProofOutcome.Refused();
    }
}

/// <summary>How proving who one is ended. Closed.</summary>
public abstract record ProofOutcome
{
    private ProofOutcome()
    {
    }

    /// <param name="Actor">The same actor, confirmed from now on.</param>
    public sealed record Proved(Actor Actor) : ProofOutcome;

    /// <summary>A wrong password, or an account that is closed for now.</summary>
    public sealed record Refused : ProofOutcome;

    public sealed record TooManyAttempts(TimeSpan Wait) : ProofOutcome;

    public sealed record NotStored(StorageTrouble Trouble) : ProofOutcome;
}
