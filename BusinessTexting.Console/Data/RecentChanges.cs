using System.Globalization;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The newest entries of the record, newest first.</summary>
public sealed class RecentChanges(IDbContextFactory<ConsoleDb> databases)
{
    private static readonly string[] ChangesOfImport = ["added", "changed", "removed"];

    /// <summary>The id of the newest entry; 0 while there is none. A page that reads it before its data can tell what came later.</summary>
    public async Task<long> NewestIdAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;
    }

    /// <summary>Of everything; an import stands for all the changes it made.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAllAsync(int count, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var entries = new List<AuditEntry>();
        var end = long.MaxValue;
        while (entries.Count < count
            && await db.AuditEntries.AsNoTracking().Where(entry => entry.Id < end).OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellationToken) is { } newest)
        {
            entries.Add(newest);
            end = newest.Id - EntriesBefore(newest);
        }

        return entries;
    }

    public async Task<IReadOnlyList<AuditEntry>> OfAsync(AuditResource resource, long id, int count, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Resource == resource && entry.ResourceId == id)
            .OrderByDescending(entry => entry.Id).Take(count).ToListAsync(cancellationToken);
    }

    // The entries of one transaction stand together, and an import's last one says how many it made.
    private static int EntriesBefore(AuditEntry entry) => entry.Action is AuditAction.DirectoryImported && AuditFields.FromJson(entry.After) is var counts
        ? ChangesOfImport.Sum(kind => int.Parse(counts.GetValueOrDefault(kind, "0"), CultureInfo.InvariantCulture))
        : 0;
}
