using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Runs an operation as one transaction: what it loads, decides, records and saves happens entirely or not at all.</summary>
public sealed class ChangeStore(IDbContextFactory<ConsoleDb> databases, TimeProvider clock, ILogger<ChangeStore> logger)
{
    /// <summary>Records what happened without changing anything: an export.</summary>
    /// <param name="about">What there is to say of it.</param>
    public Task<ChangeOutcome> RecordAsync(
        Actor actor, AuditAction action, Change.Subject subject, SortedDictionary<string, string> about, CancellationToken cancellationToken) => ChangeAccountAsync(
        actor,
        (change, _) =>
        {
            change.Record(action, subject, before: null, about);
            return Task.FromResult<ChangeOutcome>(new ChangeOutcome.Saved(subject.Id ?? 0, Version: 0));
        },
        cancellationToken);

    /// <summary>The transaction begins as a writing one, so that nothing the operation loads can be changed by others before it is saved.
    /// Commits when the operation ends in <see cref="ChangeOutcome.Saved"/>.</summary>
    /// <param name="privilege">What the change asks of the actor. Whether its resource exists for them is for the operation to ask:
    /// <see cref="Change.Users"/>, <see cref="Change.Locations"/>.</param>
    public async Task<ChangeOutcome> ChangeAsync(
        Privilege privilege, Actor actor, Func<Change, CancellationToken, Task<ChangeOutcome>> operation, CancellationToken cancellationToken)
    {
        if (!actor.May(privilege))
        {
            logger.Refused(actor, privilege);
            return new ChangeOutcome.NotAllowed(privilege);
        }

        return await ChangeAccountAsync(actor, operation, cancellationToken);
    }

    /// <summary>For what needs no privilege: coming in, going out, and one's own account. Otherwise as every other change.</summary>
    public async Task<ChangeOutcome> ChangeAccountAsync(
        Actor actor, Func<Change, CancellationToken, Task<ChangeOutcome>> operation, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var outcome = await operation(new Change(db, actor, clock.GetUtcNow()), cancellationToken);
            if (outcome is ChangeOutcome.Saved)
            {
                var frees = db.ChangeTracker.Entries().Any(entry => entry is { Entity: User or Location, State: EntityState.Modified or EntityState.Deleted });
                await db.SaveChangesAsync(cancellationToken);
                if (frees)
                {
                    await FreedTwins.GiveKeysAsync(db, cancellationToken);
                }

                await transaction.CommitAsync(cancellationToken);
            }

            return outcome;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            var trouble = StorageTroubles.Behind(exception)!.Value;
            logger.ChangeNotStored(trouble, exception);
            return new ChangeOutcome.NotStored(trouble);
        }
    }
}
