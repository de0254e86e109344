using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>How an attempt to sign in ended. Closed.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record SignedIn : SignInOutcome;

    /// <summary>Signed in, with an authenticator app from now on.</summary>
    /// <param name="RecoveryCodes">Shown once.</param>
    public sealed record Enrolled(IReadOnlyList<string> RecoveryCodes) : SignInOutcome;

    /// <summary>The password was right; a second factor is asked for.</summary>
    public sealed record SecondFactorNeeded : SignInOutcome;

    /// <summary>The password was right; a second factor is asked for, and a passkey is the only one there is: it has to be the way in.</summary>
    public sealed record PasskeyNeeded : SignInOutcome;

    /// <summary>Wrong, unknown, locked or disabled: from outside these look the same (ASVS 6.3.8).</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>The keys that open the app's secret are gone: no code of it can be compared.</summary>
    public sealed record AppUnreadable : SignInOutcome;

    /// <summary>The first step was too long ago, or never made.</summary>
    public sealed record StartAgain : SignInOutcome;

    public sealed record TooManyAttempts(TimeSpan Wait) : SignInOutcome;

    public sealed record NotStored(StorageTrouble Trouble) : SignInOutcome;
}
