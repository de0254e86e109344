using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>Puts refused sign-ins on the record without letting anybody flood it: wrong passwords of an account one by one, as there can only be so
/// many; everything else once, and then the hour's count.</summary>
public sealed class SignInRefusals(ChangeStore changes, IDbContextFactory<ConsoleDb> databases, TimeProvider clock)
{
    private const string Nowhere = "unknown account";
    private const string Various = "various, from many addresses";

    // As many kinds and sites are told apart; what comes on top within their hours is counted together.
    private const int ToldApart = 256;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Records a wrong password or code by itself; on an account that is guessed at from everywhere it is counted.</summary>
    public Task WrongAsync(Attempt attempt, Administrator administrator, string why, Actor actor, CancellationToken cancellationToken)
    {
        var action = attempt.ClosesSite ? AuditAction.AccountLockedOut : AuditAction.SignInFailed;
        return attempt.IsSlow
            ? CountAsync(action, administrator, why, actor, cancellationToken)
            : changes.RecordAsync(actor, action, administrator.Subject, new(StringComparer.Ordinal) { ["why"] = why }, cancellationToken);
    }

    /// <summary>Records the first of an hour from this site, and counts the others.</summary>
    public async Task CountAsync(AuditAction action, Administrator? administrator, string why, Actor actor, CancellationToken cancellationToken)
    {
        await RecordEndedHoursAsync(cancellationToken);
        await changes.ChangeAccountAsync(
            actor,
            async (change, token) =>
            {
                var (site, id) = (SignInLimits.SiteOf(actor.Address), administrator?.Id);
                var counted = await FindAsync(change.Db, site, id, why, token);
                if (counted is null && await change.Db.RefusedSignIns.CountAsync(token) >= ToldApart)
                {
                    (site, id, why) = ("", null, Various);
                    counted = await FindAsync(change.Db, site, id, why, token);
                }

                if (counted is not null)
                {
                    counted.Further++;
                }
                else
                {
                    change.Db.Add(new RefusedSignIns { Site = site, AdministratorId = id, Why = why, Since = change.At });
                    change.Record(action, SubjectOf(administrator), before: null, new(StringComparer.Ordinal) { ["why"] = why });
                }

                return new ChangeOutcome.Saved(id ?? 0, Version: 0);
            },
            cancellationToken);
    }

    /// <summary>Records how many there were in each hour that is over.</summary>
    internal async Task RecordEndedHoursAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (hourAgo, future) = (now - Hour, now + TimeLimit.Tolerance);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (var ended in await db.RefusedSignIns.AsNoTracking().Where(refused => refused.Since <= hourAgo || refused.Since > future).ToListAsync(cancellationToken))
        {
            await changes.ChangeAccountAsync(Actor.Nobody with { Address = ended.Site }, (change, token) => EndAsync(change, ended.Id, token), cancellationToken);
        }
    }

    private static async Task<ChangeOutcome> EndAsync(Change change, long id, CancellationToken cancellationToken)
    {
        if (await change.Db.RefusedSignIns.SingleOrDefaultAsync(refused => refused.Id == id, cancellationToken) is not { } ended)
        {
            return new ChangeOutcome.Missing();
        }

        change.Db.Remove(ended);
        if (ended.Further > 0)
        {
            var administrator = await change.Db.Administrators.AsNoTracking().SingleOrDefaultAsync(other => other.Id == ended.AdministratorId, cancellationToken);
            change.Record(AuditAction.SignInFailed, SubjectOf(administrator), before: null, new(StringComparer.Ordinal)
            {
                ["why"] = ended.Why,
                ["furtherAttempts"] = ended.Further.ToString(CultureInfo.InvariantCulture),
                ["since"] = UtcAsText.Write(ended.Since),
            });
        }

        return new ChangeOutcome.Saved(id, Version: 0);
    }

    private static Task<RefusedSignIns?> FindAsync(ConsoleDb db, string site, long? administrator, string why, CancellationToken cancellationToken) =>
        db.RefusedSignIns.FirstOrDefaultAsync(refused => refused.Site == site && refused.AdministratorId == administrator && refused.Why == why, cancellationToken);

    // What was typed for an e-mail may be a password in the wrong place: it is not recorded.
    private static Change.Subject SubjectOf(Administrator? administrator) =>
        administrator?.Subject ?? new Change.Subject(AuditResource.Administrator, Id: null, Nowhere);
}
