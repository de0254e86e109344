using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Blanks what the database tells about a person who is no user any more. The entries stay, and their chain holds.</summary>
public sealed class PersonErasure(IDbContextFactory<ConsoleDb> databases, ChangeStore changes, DatabaseRewrite rewrite, EarlierCopies copies, TimeProvider clock)
{
    /// <summary>Ends in <see cref="ChangeOutcome.Missing"/> for whoever is a user, or never was one.</summary>
    public async Task<ChangeOutcome> EraseAsync(long userId, Actor actor, CancellationToken cancellationToken)
    {
        var outcome = await changes.ChangeAsync(Privilege.KeepRecord, actor, (change, token) => EraseAsync(change, userId, token), cancellationToken);
        if (outcome is ChangeOutcome.Saved or ChangeOutcome.Unchanged)
        {
            // Whoever leaves the page meanwhile wants it finished nevertheless.
            await rewrite.RunAsync(CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>What there is to know before and after; null for whoever is a user, or never was one.</summary>
    public async Task<ErasureState?> LoadAsync(long userId, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.KeepRecord);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await IsGoneAsync(db, userId, cancellationToken))
        {
            return null;
        }

        var at = await EntriesOf(db, userId).Where(entry => entry.Action == AuditAction.PersonErased)
            .OrderByDescending(entry => entry.Id).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancellationToken);
        var isDue = await rewrite.IsDueAsync(cancellationToken);
        return new ErasureState(
            at,
            IsFinished: at is not null && !isDue,
            isDue ? rewrite.Latest : RewriteOutcome.Done,
            await rewrite.RoomAsync(cancellationToken),
            copies.MadeUntil(at ?? clock.GetUtcNow()));
    }

    private static async Task<ChangeOutcome> EraseAsync(Change change, long userId, CancellationToken cancellationToken)
    {
        if (!await IsGoneAsync(change.Db, userId, cancellationToken))
        {
            return new ChangeOutcome.Missing();
        }

        // What is blanked is overwritten at once, as far as SQLite can; the rest goes with the file being written anew.
        await change.Db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", cancellationToken);
        var erased = 0;
        foreach (var id in await SamePersonAsync(change.Db, userId, cancellationToken))
        {
            var blanked = await EntriesOf(change.Db, id).Where(entry => entry.Personal!.Json != "").Select(entry => entry.Personal!)
                .ExecuteUpdateAsync(details => details.SetProperty(d => d.Salt, "").SetProperty(d => d.Json, ""), cancellationToken);
            if (blanked > 0)
            {
                change.Record(
                    AuditAction.PersonErased,
                    new Change.Subject(AuditResource.User, id, Name: ""),
                    before: null,
                    new() { ["entries"] = blanked.ToString(CultureInfo.InvariantCulture) });
                erased++;
            }
        }

        if (erased == 0)
        {
            return new ChangeOutcome.Unchanged(userId, Version: 0);
        }

        // Any of them may be about the person: a list, an import, an undo. That they were given stays, so that nothing is done twice.
        await change.Db.KeptAnswers.ExecuteUpdateAsync(answers => answers.SetProperty(answer => answer.Body, ""), cancellationToken);
        DatabaseRewrite.Request(change.Db);
        return new ChangeOutcome.Saved(userId, Version: 0);
    }

    // Who was removed and added again, perhaps under another e-mail since, is on the record under several numbers.
    private static async Task<IReadOnlyList<long>> SamePersonAsync(ConsoleDb db, long userId, CancellationToken cancellationToken)
    {
        var people = new List<long> { userId };
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < people.Count; index++)
        {
            var id = people[index];
            var details = await EntriesOf(db, id).AsNoTracking().Where(entry => entry.Personal != null && entry.Personal.Json != "").Select(entry => entry.Personal!).ToListAsync(cancellationToken);
            foreach (var email in details.Select(each => each.Name).Where(known.Add).ToList())
            {
                var beginning = PersonalDetails.BeginningFor(email);
                var others = await db.AuditEntries
                    .Where(entry => entry.Resource == AuditResource.User && EF.Functions.Collate(entry.Personal!.Json.Substring(0, beginning.Length), "NOCASE") == beginning)
                    .Select(entry => entry.ResourceId!.Value).Distinct()
                    .Where(other => !db.Users.Any(user => user.Id == other))
                    .ToListAsync(cancellationToken);
                people.AddRange(others.Except(people));
            }
        }

        return people;
    }

    private static async Task<bool> IsGoneAsync(ConsoleDb db, long userId, CancellationToken cancellationToken) =>
        !await db.Users.AnyAsync(user => user.Id == userId, cancellationToken) && await EntriesOf(db, userId).AnyAsync(cancellationToken);

    private static IQueryable<AuditEntry> EntriesOf(ConsoleDb db, long userId) =>
        db.AuditEntries.Where(entry => entry.Resource == AuditResource.User && entry.ResourceId == userId);
}
