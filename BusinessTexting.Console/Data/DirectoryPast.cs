using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The directory as it was after some entry of the record, rebuilt by taking back what was recorded since (ADR 0015).</summary>
internal sealed class DirectoryPast(ConsoleDb db)
{
    /// <summary>The newest entry at this moment; 0 before the first.</summary>
    public async Task<long> EntryAtAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        await db.AuditEntries.Where(entry => entry.At <= moment).OrderByDescending(entry => entry.Id).Select(entry => (long?)entry.Id)
            .FirstOrDefaultAsync(cancellationToken) ?? 0;

    /// <summary>The entries about one resource after this one, the newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> SinceAsync(AuditResource resource, long? id, long entry, CancellationToken cancellationToken) =>
        await db.AuditEntries.AsNoTracking()
            .Where(later => later.Resource == resource && later.ResourceId == id && later.Id > entry)
            .OrderByDescending(later => later.Id).ToListAsync(cancellationToken);

    public async Task<Organization?> OrganizationAsync(Organization now, long entry, CancellationToken cancellationToken) =>
        Rewind.Of(now, await SinceAsync(AuditResource.Organization, Organization.OnlyId, entry, cancellationToken));

    public async Task<Location?> LocationAsync(long id, long entry, CancellationToken cancellationToken) => Rewind.Of(
        id,
        await db.Locations.AsNoTracking().SingleOrDefaultAsync(location => location.Id == id, cancellationToken),
        await SinceAsync(AuditResource.Location, id, entry, cancellationToken));

    public async Task<PolicyThen> PolicyAsync(EligibilityPolicy now, long entry, CancellationToken cancellationToken) =>
        await SinceAsync(AuditResource.Policy, id: null, entry, cancellationToken) is [.., var first]
            && AuditFields.FromJson(first.Before).TryGetValue("policy", out var before)
            ? PolicyInForce.Read(before, now)
            : new PolicyThen(now, IsKnown: true);

    /// <summary>Where a user was, the newest place first; the last one is where they were before all of these entries.</summary>
    /// <param name="place">Where they are after them.</param>
    /// <param name="entries">About the user, the newest first.</param>
    public async Task<IReadOnlyList<Stay>> StaysAsync(long? place, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var moves = entries.Select(entry => (entry.Id, Name: AuditFields.FromJson(entry.OpenBefore).GetValueOrDefault(AuditFields.UserLocation)))
            .Where(move => move.Name is not null).ToList();
        var names = moves is [] ? null : new LocationNames(await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Resource == AuditResource.Location).OrderBy(entry => entry.Id).ToListAsync(cancellationToken));
        var stays = new List<Stay> { new(place, From: 0, long.MaxValue) };
        foreach (var (move, name) in moves)
        {
            stays[^1] = stays[^1] with { From = move };
            stays.Add(new Stay(names!.Before(move, name!), From: 0, Until: move));
        }

        return stays;
    }

    /// <summary>A time at one place.</summary>
    /// <param name="LocationId">Null for having no location.</param>
    /// <param name="From">The entry that brought the user there; 0 where that is before all that is told.</param>
    /// <param name="Until">The entry that took them away.</param>
    public sealed record Stay(long? LocationId, long From, long Until);

    /// <summary>Which of these entries an import made: those whose operation made the next entry as well. Nothing else makes several about the directory.</summary>
    public async Task<IReadOnlySet<long>> OfImportsAsync(IReadOnlyCollection<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var next = entries.Select(entry => entry.Id + 1).ToArray();
        var operations = await db.AuditEntries.Where(entry => next.Contains(entry.Id)).Select(entry => new { entry.Id, entry.CorrelationId })
            .ToDictionaryAsync(entry => entry.Id, entry => entry.CorrelationId, cancellationToken);
        return entries.Where(entry => operations.TryGetValue(entry.Id + 1, out var operation) && operation == entry.CorrelationId).Select(entry => entry.Id).ToHashSet();
    }
}
