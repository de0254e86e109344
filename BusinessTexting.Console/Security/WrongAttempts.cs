using BusinessTexting.Console.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>Counts wrong passwords and codes per account and site, in the database: across restarts, and for whatever process compares them. An attempt
/// is counted before it is compared and taken back when it was right, so that many at once are no more than one after the other.</summary>
public sealed class WrongAttempts(IDbContextFactory<ConsoleDb> databases, SignInSettings settings, TimeProvider clock)
{
    // E-mails that nobody has share these, so that they neither tell themselves apart nor fill the table.
    private const int Strangers = 1024;

    // How many strangers may hold a connection while they wait. With five seconds each that is some three attempts a second, from however many sites.
    private const int PlacesToWait = 16;

    private readonly WaitingPlaces _places = new(PlacesToWait);

    /// <summary>Counts an attempt; on an account that is being guessed at from many sites it waits first.</summary>
    /// <param name="administrator">Null where nobody has the e-mail.</param>
    /// <param name="email">As it was typed.</param>
    /// <param name="isKnown">Whether they have signed in before where this comes from, as far as the browser tells.</param>
    public async Task<Attempt> BeginAsync(Administrator? administrator, string email, string address, bool isKnown, CancellationToken cancellationToken)
    {
        var attempt = await CountAsync(administrator?.Id ?? StrangerOf(email), SignInLimits.SiteOf(address), cancellationToken);
        if (attempt is not { IsClosed: false, IsSlow: true } || await WaitAsync(attempt, isKnown, cancellationToken))
        {
            return attempt;
        }

        await TakeBackAsync(attempt, cancellationToken);
        return attempt with { ComeBackAfter = settings.SlowedBy };
    }

    /// <summary>It was right, so far: the second step is still to come.</summary>
    public async Task TakeBackAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.WrongAttempts.Where(wrong => wrong.Id == attempt.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>They are in: what was wrong from there before is forgotten. What others tried elsewhere is not.</summary>
    public async Task ForgetAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.WrongAttempts.Where(wrong => wrong.AdministratorId == attempt.Account && wrong.Site == attempt.Site).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Opens the account for every site, within an operation that has recorded why.</summary>
    public static Task ForgetAllAsync(Change change, long administratorId, CancellationToken cancellationToken) =>
        change.Db.WrongAttempts.Where(wrong => wrong.AdministratorId == administratorId).ExecuteDeleteAsync(cancellationToken);

    // The transaction is a writing one from the start: nobody counts in between.
    private async Task<Attempt> CountAsync(long account, string site, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (oldest, future, hourAgo) = (now - Lockout.Remembered(settings.LockoutTime), now + TimeLimit.Tolerance, now - Lockout.Hour);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ofAccount = db.WrongAttempts.Where(wrong => wrong.AdministratorId == account);
        await ofAccount.Where(wrong => wrong.At < oldest || wrong.At > future).ExecuteDeleteAsync(cancellationToken);
        var ofSite = await ofAccount.Where(wrong => wrong.Site == site).OrderByDescending(wrong => wrong.At).Take(Lockout.WrongFromOneSite)
            .Select(wrong => wrong.At).ToListAsync(cancellationToken);
        var isSlow = await ofAccount.CountAsync(wrong => wrong.At > hourAgo, cancellationToken) > Lockout.WrongInAnHour;
        if (Lockout.ClosedUntil(ofSite, settings.LockoutTime) > now)
        {
            await transaction.CommitAsync(cancellationToken);
            return new Attempt(Id: 0, account, site, IsClosed: true, isSlow, ClosesSite: false);
        }

        var counted = new WrongAttempt { AdministratorId = account, Site = site, At = now };
        db.Add(counted);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Attempt(counted.Id, account, site, IsClosed: false, isSlow, ClosesSite: Lockout.ClosedUntil([now, .. ofSite], settings.LockoutTime) > now);
    }

    // Each site has five attempts at most, so what waits from one site is bounded already; all strangers together are bounded here.
    private async Task<bool> WaitAsync(Attempt attempt, bool isKnown, CancellationToken cancellationToken)
    {
        if (isKnown || await IsKnownSiteAsync(attempt, cancellationToken))
        {
            await Task.Delay(settings.SlowedBy, clock, cancellationToken);
            return true;
        }

        using var place = _places.TryTake(attempt.Site);
        if (place is null)
        {
            return false;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, place.Lost);
        try
        {
            await Task.Delay(settings.SlowedBy, clock, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // Where they have signed in from before, they are never crowded out.
    private async Task<bool> IsKnownSiteAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var oldest = clock.GetUtcNow() - KnownBrowsers.Remembered;
        var addresses = await db.Sessions.Where(session => session.AdministratorId == attempt.Account && session.CreatedAt > oldest).Select(session => session.Address).Distinct().ToListAsync(cancellationToken);
        return addresses.Exists(address => SignInLimits.SiteOf(address) == attempt.Site);
    }

    // The hash differs from process to process: what somebody typed cannot be found out from it.
    private static long StrangerOf(string email) => -1 - (long)((uint)email.Trim().ToUpperInvariant().GetHashCode(StringComparison.Ordinal) % Strangers);
}

/// <summary>One attempt to sign in or to prove who one is.</summary>
/// <param name="Id">0 where it was not counted, because it will not be compared.</param>
/// <param name="Account">The administrator's id; below zero where nobody has the e-mail.</param>
/// <param name="IsClosed">Nothing from this site is compared at the moment.</param>
/// <param name="IsSlow">The account is being guessed at from many sites.</param>
/// <param name="ClosesSite">If this one is wrong, nothing more from its site is compared for a while.</param>
public sealed record Attempt(long Id, long Account, string Site, bool IsClosed, bool IsSlow, bool ClosesSite)
{
    /// <summary>Too many wait already: nothing was compared. Null otherwise.</summary>
    public TimeSpan? ComeBackAfter { get; init; }
}
