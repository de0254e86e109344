using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BusinessTexting.Console.Data;

/// <summary>Makes forgetting the audit entry impossible rather than unlikely.</summary>
internal sealed class UnauditedChangesAreRefused : SaveChangesInterceptor
{
    public static readonly UnauditedChangesAreRefused Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Refuse((ConsoleDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse((ConsoleDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Refuse(ConsoleDb db)
    {
        var changes = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();

        // Entries are written where they get their place in the chain, and nowhere else.
        if (changes.Exists(change => change.Entity is AuditEntry or PersonalDetails))
        {
            throw new InvalidOperationException("The record is only ever added to.");
        }

        if (changes is not [] && !db.Chain.HasGrown)
        {
            throw new InvalidOperationException($"{changes[0].Metadata.DisplayName()} was changed without an audit entry.");
        }
    }
}
