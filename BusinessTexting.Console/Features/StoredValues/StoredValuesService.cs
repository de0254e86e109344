using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.StoredValues;

/// <summary>What was stored before today's rules and would not be stored like this any more: listed, and normalized where that is safe.</summary>
public sealed class StoredValuesService(ReadStore reads, ChangeStore changes, EligibilityPolicy policy)
{
    /// <param name="page">From 1; one beyond the last is the last.</param>
    public async Task<StoredValuesView> ListAsync(int page, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        await using var moment = await sight.SnapshotAsync(cancellationToken);
        var locations = await sight.Locations.OrderBy(location => location.NameKey).ToListAsync(cancellationToken);
        List<StoredValueOwner> above = [.. Organizations(await sight.OrganizationAsync(cancellationToken)), .. locations.Select(Owner).OfType<StoredValueOwner>()];
        var marked = sight.Users.Marked(StoredMarks.Otherwise | StoredMarks.Refused);
        var total = above.Count + await marked.CountAsync(cancellationToken);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + StoredValuesView.PageSize - 1) / StoredValuesView.PageSize));
        var skipped = (shown - 1) * StoredValuesView.PageSize;
        var owners = above.Skip(skipped).Take(StoredValuesView.PageSize).ToList();
        var users = await marked.OrderBy(user => user.Id)
            .Skip(Math.Max(0, skipped - above.Count)).Take(StoredValuesView.PageSize - owners.Count).ToListAsync(cancellationToken);
        foreach (var user in users)
        {
            owners.Add(await OwnerAsync(sight, user, cancellationToken));
        }

        var canNormalize = above.Exists(owner => owner.Values.Any(value => !value.Value.IsRefused && !value.IsTaken))
            || await sight.Users.Marked(StoredMarks.Otherwise).AnyAsync(cancellationToken);
        var (groups, twins) = await TwinsAsync(sight, locations, cancellationToken);
        return new StoredValuesView(shown, total, owners, canNormalize, groups, twins);
    }

    /// <summary>What <see cref="NormalizeAsync"/> would do now.</summary>
    public async Task<NormalizationForecast> ForecastAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.ChangeUsers, actor, cancellationToken);
        await using var moment = await sight.SnapshotAsync(cancellationToken);
        var organization = await sight.OrganizationAsync(cancellationToken);
        var locations = actor.May(Privilege.ChangeLocations) ? await sight.Locations.ToListAsync(cancellationToken) : [];
        var owners = (actor.May(Privilege.ChangeOrganization) ? Organizations(organization) : []).Concat(locations.Select(Owner).OfType<StoredValueOwner>());
        var forecast = owners.Aggregate(new NormalizationForecast(0, 0, 0, 0), Add);
        for (var after = 0L; await BatchAsync(sight, after, cancellationToken) is [.., var last] batch; after = last.Id)
        {
            foreach (var user in batch)
            {
                forecast = Add(forecast, await OwnerAsync(sight, user, cancellationToken));
            }
        }

        return forecast;
    }

    /// <summary>Stores every value as it would be stored if it were entered today, an entry for each user, location and organization. Refused ones
    /// stay, and so do those that would make a twin.</summary>
    public async Task<Normalization> NormalizeAsync(Actor actor, CancellationToken cancellationToken)
    {
        var done = new NormalizationForecast(0, 0, 0, 0);
        var outcome = await changes.ChangeAsync(
            Privilege.ChangeUsers,
            actor,
            async (change, token) =>
            {
                var run = new NormalizationRun(change, policy);
                var last = await run.ToTheEndAsync(token);
                done = run.Done;
                return last is { } entry ? new ChangeOutcome.Saved(entry, Version: 0) : new ChangeOutcome.Unchanged(0, 0);
            },
            cancellationToken);
        return new Normalization(outcome, done);
    }

    private static NormalizationForecast Add(NormalizationForecast forecast, StoredValueOwner owner)
    {
        var values = owner.Values.Count(value => !value.Value.IsRefused && !value.IsTaken);
        return new NormalizationForecast(
            forecast.Values + values,
            forecast.Resources + (values > 0 ? 1 : 0),
            forecast.Refused + owner.Values.Count(value => value.Value.IsRefused),
            forecast.Taken + owner.Values.Count(value => value.IsTaken));
    }

    private static Task<List<User>> BatchAsync(Sight sight, long after, CancellationToken cancellationToken) => sight.Users
        .Marked(StoredMarks.Otherwise | StoredMarks.Refused).Where(user => user.Id > after).OrderBy(user => user.Id).Take(NormalizationRun.BatchSize)
        .ToListAsync(cancellationToken);

    private static IEnumerable<StoredValueOwner> Organizations(Organization? organization) => organization is not null && StoredValue.Of(organization) is not [] and var values
        ? [new StoredValueOwner(AuditResource.Organization, organization.Id, organization.Name, [.. values.Select(value => new StoredValueOf(value, IsTaken: false, TakenBy: null))])]
        : [];

    private static StoredValueOwner? Owner(Location location) => StoredValue.Of(location) is not [] and var values
        ? new StoredValueOwner(
            AuditResource.Location,
            location.Id,
            location.Name,
            [.. values.Select(value => new StoredValueOf(value, !value.IsRefused && StoredValue.HasEarlierKey(location), TakenBy: null))])
        : null;

    private static async Task<StoredValueOwner> OwnerAsync(Sight sight, User user, CancellationToken cancellationToken)
    {
        var values = new List<StoredValueOf>();
        foreach (var value in StoredValue.Of(user))
        {
            var holder = await HolderAsync(sight.Users, user, value, cancellationToken);
            var isTaken = holder is not null || (value is { Field: StoredValue.Email, IsRefused: false } && user.Marks.HasFlag(StoredMarks.EarlierKey));
            values.Add(new StoredValueOf(value, isTaken, holder is null ? null : new Twin(holder.Id, holder.Email)));
        }

        return new StoredValueOwner(AuditResource.User, user.Id, user.Name, values);
    }

    /// <summary>Who of these users has what a value would become.</summary>
    internal static async Task<User?> HolderAsync(IQueryable<User> users, User user, StoredValue value, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case { Field: StoredValue.Email, Becomes: { } email } when user.Marks.HasFlag(StoredMarks.EarlierKey):
                var key = ComparisonKey.Of(email);
                return await users.FirstOrDefaultAsync(other => other.EmailKey == key, cancellationToken);
            case { Field: StoredValue.PrimaryNumber, Becomes: { } text }:
                var number = PhoneNumber.Parse(text);
                return await users.FirstOrDefaultAsync(other => other.Id != user.Id && other.PrimaryNumber == number, cancellationToken);
            default:
                return null;
        }
    }

    private static async Task<(int Count, IReadOnlyList<TwinGroup> Shown)> TwinsAsync(Sight sight, List<Location> locations, CancellationToken cancellationToken)
    {
        var groups = locations.Where(StoredValue.HasEarlierKey).GroupBy(location => ComparisonKey.Of(location.Name), StringComparer.Ordinal)
            .Select(group => Group(AuditResource.Location, group.Key, locations.Where(location => location.NameKey == group.Key).Concat(group).Select(location => new Twin(location.Id, location.Name)), group.Count()))
            .ToList();
        var marked = sight.Users.Marked(StoredMarks.EarlierKey);
        var count = groups.Count + await marked.CountAsync(cancellationToken);
        var users = (await marked.OrderBy(user => user.Id).Take(StoredValuesView.TwinsShown).ToListAsync(cancellationToken))
            .GroupBy(user => ComparisonKey.Of(user.Email), StringComparer.Ordinal).ToList();
        var keys = users.Select(group => group.Key).ToArray();
        var holders = await sight.Users.Where(user => keys.Contains(user.EmailKey)).ToDictionaryAsync(user => user.EmailKey, StringComparer.Ordinal, cancellationToken);
        groups.AddRange(users.Select(group => Group(
            AuditResource.User, group.Key, (holders.TryGetValue(group.Key, out var holder) ? group.Prepend(holder) : group).Select(user => new Twin(user.Id, user.Email)), group.Count())));
        return (count, groups);
    }

    private static TwinGroup Group(AuditResource resource, string key, IEnumerable<Twin> members, int withEarlierKey) =>
        new(resource, key, [.. members], IsWhole: members.Count() > withEarlierKey);
}
