using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>Who is signed in. A session lives in the database, so that ending it there ends it everywhere; the cookie only names it.</summary>
public sealed class Sessions(
    IDbContextFactory<ConsoleDb> databases, ChangeStore changes, SignInSettings settings, SessionActivity activity, TimeProvider clock)
{
    private const int LongestBrowser = 200;
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(30);

    /// <summary>Begins a session and puts the sign-in on the record. Throws <see cref="SignInNotStoredException"/> when the database cannot take it.</summary>
    /// <param name="method">How they proved who they are: password, code, passkey.</param>
    public async Task<Session> BeginAsync(Administrator administrator, string method, string address, string browser, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Id = Guid.NewGuid(),
            AdministratorId = administrator.Id,
            CreatedAt = now,
            LastSeenAt = now,
            ConfirmedAt = now,
            Address = address,
            Browser = browser.Length > LongestBrowser ? browser[..LongestBrowser] : browser,
        };
        var outcome = await changes.ChangeAccountAsync(
            ActorOf(administrator, session, address),
            (change, _) =>
            {
                change.Db.Add(session);
                change.Record(AuditAction.SignedIn, administrator.Subject, before: null, new(StringComparer.Ordinal) { ["method"] = method });
                return Task.FromResult<ChangeOutcome>(new ChangeOutcome.Saved(administrator.Id, administrator.Version));
            },
            cancellationToken);
        return outcome is ChangeOutcome.NotStored(var trouble) ? throw new SignInNotStoredException(trouble) : session;
    }

    /// <summary>Who acts through this session; null when it has ended, was idle or lasted too long, or its administrator may not sign in any more.</summary>
    public async Task<Actor?> ActorAsync(Guid id, string address, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id, cancellationToken);
        if (session is null || !IsOpen(session))
        {
            return null;
        }

        var administrator = await db.Administrators.AsNoTracking().Include(administrator => administrator.Locations)
            .SingleAsync(administrator => administrator.Id == session.AdministratorId, cancellationToken);
        return administrator is { IsDisabled: false, IsInvited: false } ? ActorOf(administrator, session, address) : null;
    }

    /// <summary>The actor's own open sessions, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(session => session.AdministratorId == actor.AccountId && session.EndedAt == null)
            .OrderByDescending(session => session.CreatedAt).ToListAsync(cancellationToken);
        return [.. sessions.Where(IsOpen)];
    }

    /// <summary>Ends one of the actor's own sessions.</summary>
    public Task<ChangeOutcome> EndAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        EndAsync(actor, AuditAction.SignedOut, session => session.Id == id && session.AdministratorId == actor.AccountId, cancellationToken);

    /// <summary>Ends all sessions of the actor, this one too.</summary>
    public Task<ChangeOutcome> EndAllAsync(Actor actor, CancellationToken cancellationToken) =>
        EndAsync(actor, AuditAction.SignedOutEverywhere, session => session.AdministratorId == actor.AccountId, cancellationToken);

    /// <summary>Remembers that whoever acts through this session has just proved again who they are.</summary>
    /// <returns>The actor as they are from now on.</returns>
    internal async Task<Actor> ConfirmAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Sessions.Where(session => session.Id == actor.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.ConfirmedAt, now), cancellationToken);
        return actor with { ConfirmedAt = now };
    }

    /// <summary>Ends the sessions of one administrator within an operation that has recorded why.</summary>
    /// <param name="except">The session that stays.</param>
    public static Task EndAllAsync(Change change, long administratorId, Guid? except, CancellationToken cancellationToken) =>
        change.Db.Sessions.Where(session => session.AdministratorId == administratorId && session.EndedAt == null && session.Id != except)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, change.At), cancellationToken);

    /// <summary>Writes down when these sessions were last seen.</summary>
    internal async Task SeenAsync(IEnumerable<KeyValuePair<Guid, DateTimeOffset>> seen, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (var pending in seen)
        {
            await db.Sessions.Where(session => session.Id == pending.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, pending.Value), cancellationToken);
            activity.Written(pending);
        }
    }

    /// <summary>Removes sessions that ended thirty days ago, by themselves or not; the record keeps its entries about them.</summary>
    internal async Task RemoveEndedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (future, oldest) = (now + TimeLimit.Tolerance, now - KeptAfterEnd);
        var (idleSince, begunBefore) = (oldest - settings.IdleLimit, oldest - settings.AbsoluteLimit);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // Nobody knows when a session with a time in the future ended; that it has, is seen now.
        await db.Sessions.Where(session => session.EndedAt > future || (session.EndedAt == null && (session.CreatedAt > future || session.LastSeenAt > future)))
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellationToken);
        await db.Sessions.Where(session => session.EndedAt < oldest
                || (session.EndedAt == null && (session.LastSeenAt < idleSince || session.CreatedAt < begunBefore)))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private Task<ChangeOutcome> EndAsync(
        Actor actor, AuditAction action, System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken cancellationToken) => changes.ChangeAccountAsync(
        actor,
        async (change, token) =>
        {
            var open = await change.Db.Sessions.Where(session => session.EndedAt == null).Where(which).ToListAsync(token);
            if (open is [] || await change.Db.Administrators.FindAsync([actor.AccountId], token) is not { } administrator)
            {
                return new ChangeOutcome.Missing();
            }

            open.ForEach(session => session.EndedAt = change.At);
            change.Record(action, administrator.Subject, before: null, new(StringComparer.Ordinal) { ["sessions"] = open.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) });
            return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
        },
        cancellationToken);

    private bool IsOpen(Session session)
    {
        var now = clock.GetUtcNow();
        var seen = activity.LastSeen(session.Id) is { } at && at > session.LastSeenAt ? at : session.LastSeenAt;
        return session.EndedAt is null && TimeLimit.Lasts(session.CreatedAt, settings.AbsoluteLimit, now) && TimeLimit.Lasts(seen, settings.IdleLimit, now);
    }

    private static Actor ActorOf(Administrator administrator, Session session, string address) => new(administrator.Name)
    {
        AccountId = administrator.Id,
        SessionId = session.Id,
        Email = administrator.Email!,
        Role = administrator.Role,
        Address = address,
        ConfirmedAt = session.ConfirmedAt,
        Locations = administrator.Locations.Select(assignment => assignment.LocationId).ToHashSet(),
    };
}
