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
        Refuse(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Refuse(DbContext db)
    {
        var changes = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();

        if (changes.Find(change => change is { Entity: AuditEntry, State: not EntityState.Added }) is not null)
        {
            throw new InvalidOperationException("The record is only ever added to.");
        }

        if (changes is not [] && !changes.Exists(change => change.Entity is AuditEntry))
        {
            throw new InvalidOperationException($"{changes[0].Metadata.DisplayName()} was changed without an audit entry.");
        }
    }
}
