using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The newest entries of the record, newest first.</summary>
public sealed class RecentChanges(IDbContextFactory<ConsoleDb> databases)
{
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
