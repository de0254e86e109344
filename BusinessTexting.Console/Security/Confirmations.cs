namespace BusinessTexting.Console.Security;

/// <summary>Whether somebody has proved lately enough who they are, for operations that a borrowed screen must not be enough for (ASVS 7.5.3).</summary>
public sealed class Confirmations(TimeProvider clock)
{
    /// <summary>Commands and the console itself have nobody to ask.</summary>
    public bool IsFresh(Actor actor) => actor.AccountId is null || (actor.ConfirmedAt is { } at && TimeLimit.Lasts(at, SignInSettings.ConfirmationLasts, clock.GetUtcNow()));
}
