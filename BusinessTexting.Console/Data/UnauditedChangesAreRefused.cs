using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BusinessTexting.Console.Data;

/// <summary>Makes forgetting the audit entry impossible rather than unlikely: for the directory, and for what administrators may. What sign-in keeps
/// for itself (a count of failures, a last-seen time) is bookkeeping.</summary>
internal sealed class UnauditedChangesAreRefused : SaveChangesInterceptor
{
    public static readonly UnauditedChangesAreRefused Instance = new();

    private static readonly string[] Standing =
    [
        nameof(Administrator.Name),
        nameof(Administrator.Email),
        nameof(Administrator.Role),
        nameof(Administrator.IsDisabled),
    ];

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

    private static bool IsForTheRecord(EntityEntry change) => change.Entity switch
    {
        Administrator => change.State is not EntityState.Modified || Standing.Any(name => HasChanged(change.Property(name))),
        AdministratorLocation or ApiKey or ApiKeyLocation => true,
        _ => change.Metadata.ClrType.Assembly == typeof(AuditEntry).Assembly,
    };

    // Identity marks everything as modified whenever it stores anything.
    private static bool HasChanged(PropertyEntry property) => !Equals(property.OriginalValue, property.CurrentValue);

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

        var recorded = changes.Find(IsForTheRecord);
        if (recorded is not null && !db.Chain.HasGrown)
        {
            throw new InvalidOperationException($"{recorded.Metadata.DisplayName()} was changed without an audit entry.");
        }
    }
}
