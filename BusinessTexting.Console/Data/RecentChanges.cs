using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The newest entries of the record, newest first.</summary>
public sealed class RecentChanges(IDbContextFactory<ConsoleDb> databases)
{
    /// <summary>The id of the newest entry; 0 while there is none. A page that reads it before its data can tell what came later.</summary>
    public async Task<long> NewestIdAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;
    }

    public async Task<IReadOnlyList<AuditEntry>> OfAllAsync(int count, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Id).Take(count).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<AuditEntry>> OfAsync(AuditResource resource, long id, int count, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Resource == resource && entry.ResourceId == id)
            .OrderByDescending(entry => entry.Id).Take(count).ToListAsync(cancellationToken);
    }
}
