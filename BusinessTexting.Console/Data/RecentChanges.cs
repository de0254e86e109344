using System.Globalization;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The newest entries of the record, newest first, as far as the record is the actor's.</summary>
public sealed class RecentChanges(ReadStore reads)
{
    private static readonly string[] ChangesOfImport = ["added", "changed", "removed"];

    /// <summary>The id of the newest entry; 0 while there is none. A page that reads it before its data can tell what came later.</summary>
    public async Task<long> NewestIdAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        return await sight.NewestEntryAsync(cancellationToken);
    }

    /// <summary>Of everything; an import stands for all the changes it made.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAllAsync(int count, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeRecordOfUsers, actor, cancellationToken);
        if (!actor.SeesRecordOf(AuditResource.Directory))
        {
            // No import to stand for anything, so one question will do.
            return await sight.Entries.OrderByDescending(entry => entry.Id).Take(count).ToListAsync(cancellationToken);
        }

        var entries = new List<AuditEntry>();
        var end = long.MaxValue;
        while (entries.Count < count
            && await sight.Entries.Where(entry => entry.Id < end).OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellationToken) is { } newest)
        {
            entries.Add(newest);
            end = newest.Id - EntriesBefore(newest);
        }

        return entries;
    }

    public async Task<IReadOnlyList<AuditEntry>> OfAsync(AuditResource resource, long id, int count, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeRecordOfUsers, actor, cancellationToken);
        return await sight.Entries
            .Where(entry => entry.Resource == resource && entry.ResourceId == id)
            .OrderByDescending(entry => entry.Id).Take(count).ToListAsync(cancellationToken);
    }

    /// <summary>The ids of those of these entries that tell the actor that what they look at may have changed: all that concern what exists for them, or did
    /// until then.</summary>
    public async Task<IReadOnlyList<long>> NewsAsync(IReadOnlyList<AuditEntry> entries, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeDirectory);
        if (!actor.IsConfined)
        {
            return [.. entries.Select(entry => entry.Id)];
        }

        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        var changed = entries.Where(entry => entry.Resource is AuditResource.User).Select(entry => entry.ResourceId!.Value).Distinct().ToArray();
        var users = await sight.Users.Where(user => changed.Contains(user.Id)).Select(user => user.Id).ToHashSetAsync(cancellationToken);
        var names = await sight.Locations.Select(location => location.Name).ToHashSetAsync(cancellationToken);
        return [.. entries.Where(entry => entry.Resource switch
        {
            AuditResource.User => users.Contains(entry.ResourceId!.Value) || names.Contains(LocationBefore(entry)),
            AuditResource.Location => actor.Sees(entry.ResourceId),
            AuditResource.Organization or AuditResource.Directory or AuditResource.Policy => true,
            _ => false,
        }).Select(entry => entry.Id)];
    }

    // Where a user was who has been moved or removed.
    private static string LocationBefore(AuditEntry entry) => AuditFields.FromJson(entry.Before).GetValueOrDefault(AuditFields.UserLocation, "");

    // The entries of one transaction stand together, and the last one of an import or a normalizing says how many it made.
    private static int EntriesBefore(AuditEntry entry) => entry.Action is AuditAction.DirectoryImported or AuditAction.ValuesNormalized && AuditFields.FromJson(entry.After) is var counts
        ? ChangesOfImport.Sum(kind => int.Parse(counts.GetValueOrDefault(kind, "0"), CultureInfo.InvariantCulture))
        : 0;
}
