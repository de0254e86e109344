using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.StoredValues;

/// <summary>One normalizing within a change: what the actor may change, users a batch at a time.</summary>
internal sealed class NormalizationRun(Change change, EligibilityPolicy policy)
{
    public const int BatchSize = 500;

    private readonly HashSet<string> _numbersGiven = [];
    private readonly Dictionary<long, Location> _locations = [];

    public NormalizationForecast Done { get; private set; } = new(0, 0, 0, 0);

    /// <returns>The number of the newest entry; null where there was nothing to do.</returns>
    public async Task<long?> ToTheEndAsync(CancellationToken cancellationToken)
    {
        if (change.Actor.May(Privilege.ChangeOrganization) && await change.Db.Organizations.SingleOrDefaultAsync(cancellationToken) is { } organization)
        {
            Normalize(organization);
        }

        foreach (var location in change.Actor.May(Privilege.ChangeLocations) ? await change.Locations.ToListAsync(cancellationToken) : [])
        {
            Normalize(location);
        }

        await SaveAsync(cancellationToken);
        foreach (var location in await change.Db.Locations.AsNoTracking().ToListAsync(cancellationToken))
        {
            _locations.Add(location.Id, location);
        }

        for (var after = 0L; await BatchAsync(after, cancellationToken) is [.., var last] batch; after = last.Id)
        {
            foreach (var user in batch)
            {
                await NormalizeAsync(user, cancellationToken);
            }

            await SaveAsync(cancellationToken);
        }

        return Done.Resources == 0 ? null : await SummarizeAsync(cancellationToken);
    }

    private Task<List<User>> BatchAsync(long after, CancellationToken cancellationToken) => change.Users
        .Marked(StoredMarks.Otherwise | StoredMarks.Refused).Where(user => user.Id > after).OrderBy(user => user.Id).Take(BatchSize).ToListAsync(cancellationToken);

    private void Normalize(Organization organization)
    {
        var before = AuditFields.Of(organization);
        RecordedFields.ApplyTo(organization, Values(StoredValue.Of(organization), isTaken: false));
        organization.Version += Record(AuditAction.OrganizationChanged, Change.Subject.Of(organization), before, AuditFields.Of(organization));
    }

    private void Normalize(Location location)
    {
        var before = AuditFields.Of(location);
        RecordedFields.ApplyTo(location, Values(StoredValue.Of(location), StoredValue.HasEarlierKey(location)));
        location.Version += Record(AuditAction.LocationChanged, Change.Subject.Of(location), before, AuditFields.Of(location));
    }

    private async Task NormalizeAsync(User user, CancellationToken cancellationToken)
    {
        var location = user.LocationId is { } id ? _locations[id] : null;
        var before = AuditFields.Of(user, location?.Name ?? "");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in StoredValue.Of(user))
        {
            foreach (var (field, text) in Values([value], await IsTakenAsync(user, value, cancellationToken)))
            {
                fields[field] = text;
            }
        }

        RecordedFields.ApplyTo(user, fields);
        policy.Assess(user, location);
        user.Version += Record(AuditAction.UserChanged, Change.Subject.Of(user), before, AuditFields.Of(user, location?.Name ?? ""));
    }

    // A number may also be given twice in this very run. Whoever has it counts, seen by the actor or not.
    private async Task<bool> IsTakenAsync(User user, StoredValue value, CancellationToken cancellationToken) =>
        await StoredValuesService.HolderAsync(change.Db.Users.AsNoTracking(), user, value, cancellationToken) is not null
        || (value is { Field: StoredValue.PrimaryNumber, Becomes: { } number } && !_numbersGiven.Add(number));

    private Dictionary<string, string> Values(IReadOnlyList<StoredValue> values, bool isTaken)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (value.Becomes is null)
            {
                Done = Done with { Refused = Done.Refused + 1 };
            }
            else if (isTaken)
            {
                Done = Done with { Taken = Done.Taken + 1 };
            }
            else
            {
                fields[value.Field] = value.Becomes;
                Done = Done with { Values = Done.Values + 1 };
            }
        }

        return fields;
    }

    private int Record(AuditAction action, Change.Subject subject, SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        var isChange = change.Record(action, subject, before, after);
        Done = Done with { Resources = Done.Resources + (isChange ? 1 : 0) };
        return isChange ? 1 : 0;
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await change.Db.SaveChangesAsync(cancellationToken);
        change.Db.ChangeTracker.Clear();
    }

    private async Task<long> SummarizeAsync(CancellationToken cancellationToken)
    {
        change.Record(
            AuditAction.ValuesNormalized, Change.Subject.Directory, before: null, new() { ["changed"] = $"{Done.Resources}", ["values"] = $"{Done.Values}" });
        return await change.Db.AuditEntries.MaxAsync(entry => entry.Id, cancellationToken);
    }
}
