using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Blanks what the record tells about a person who is no user any more. The entries stay, and their chain holds.</summary>
public sealed class PersonErasure(IDbContextFactory<ConsoleDb> databases, ChangeStore changes)
{
    /// <summary>Ends in <see cref="ChangeOutcome.Missing"/> for whoever is a user, or never was one.</summary>
    public async Task<ChangeOutcome> EraseAsync(long userId, Actor actor, CancellationToken cancellationToken)
    {
        var outcome = await changes.ChangeAsync(Privilege.KeepRecord, actor, (change, token) => EraseAsync(change, userId, token), cancellationToken);
        if (outcome is ChangeOutcome.Saved)
        {
            await ForgetAsync(cancellationToken);
        }

        return outcome;
    }

    private static async Task<ChangeOutcome> EraseAsync(Change change, long userId, CancellationToken cancellationToken)
    {
        if (await change.Db.Users.AnyAsync(user => user.Id == userId, cancellationToken) || !await EntriesOf(change.Db, userId).AnyAsync(cancellationToken))
        {
            return new ChangeOutcome.Missing();
        }

        // What is blanked is overwritten in the file as well, not only given up.
        await change.Db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", cancellationToken);
        var blanked = await EntriesOf(change.Db, userId).Where(entry => entry.Personal!.Json != "").Select(entry => entry.Personal!)
            .ExecuteUpdateAsync(details => details.SetProperty(d => d.Salt, "").SetProperty(d => d.Json, ""), cancellationToken);
        if (blanked == 0)
        {
            return new ChangeOutcome.Unchanged(userId, Version: 0);
        }

        change.Record(
            AuditAction.PersonErased,
            new Change.Subject(AuditResource.User, userId, Name: ""),
            before: null,
            new() { ["entries"] = blanked.ToString(CultureInfo.InvariantCulture) });
        return new ChangeOutcome.Saved(userId, Version: 0);
    }

    private static IQueryable<AuditEntry> EntriesOf(ConsoleDb db, long userId) =>
        db.AuditEntries.Where(entry => entry.Resource == AuditResource.User && entry.ResourceId == userId);

    // The write-ahead log holds what was there before until it is written back.
    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }
}
