using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>The organization's sites: their facts, and their defaults.</summary>
public sealed class LocationService(
    ReadStore reads,
    ChangeStore changes,
    EligibilityPolicy policy,
    IValidator<LocationForm> validator,
    IStringLocalizer<LocationsText> text)
{
    /// <summary>Every location with its users by state, by name.</summary>
    public async Task<IReadOnlyList<LocationDetails>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            return [];
        }

        var groups = (await sight.Users.TextingGroupsByLocationAsync(cancellationToken)).ToLookup(pair => pair.LocationId, pair => pair.Group);
        var locations = await sight.Locations.OrderBy(location => location.NameKey).ToListAsync(cancellationToken);
        return [.. locations.Select(location => Details(location, organization, groups[location.Id]))];
    }

    /// <summary>Null when there is no such location.</summary>
    public async Task<LocationDetails?> LoadAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        return await sight.Locations.SingleOrDefaultAsync(location => location.Id == id, cancellationToken) is { } location
            ? Details(location, (await sight.OrganizationAsync(cancellationToken))!, await GroupsAsync(sight, id, cancellationToken))
            : null;
    }

    /// <summary>What saving the form would do to the location's users; null when there is no such location. The form must be valid.</summary>
    public async Task<TextingImpact?> PreviewAsync(long id, LocationForm form, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.ChangeLocationDefaults, actor, cancellationToken);
        if (await sight.Locations.SingleOrDefaultAsync(location => location.Id == id, cancellationToken) is not { } after)
        {
            return null;
        }

        form.ApplyTo(after);
        return await ImpactService.CountAsync(ProposedChange.OfLocation.All(after), policy, sight, cancellationToken);
    }

    public Task<ChangeOutcome> AddAsync(LocationForm form, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        Privilege.ChangeLocations,
        actor,
        async (change, token) =>
        {
            if (await FaultsAsync(form, token) is { } faults)
            {
                return faults;
            }

            var location = form.ToLocation(await change.NextIdAsync<Location>(token));
            if (await NameIsTakenAsync(change.Db, location, token))
            {
                return NameTaken(location);
            }

            policy.Assess(location);
            change.Db.Locations.Add(location);
            change.Record(AuditAction.LocationAdded, Change.Subject.Of(location), before: null, AuditFields.Of(location));
            return new ChangeOutcome.Saved(location.Id, location.Version);
        },
        cancellationToken);

    /// <summary>Facts and default.</summary>
    public Task<ChangeOutcome> SaveAsync(long id, LocationForm form, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        Privilege.ChangeLocations,
        actor,
        async (change, token) => await FaultsAsync(form, token) ?? await ChangeAsync(change, id, form.Version, form.ApplyTo, token),
        cancellationToken);

    /// <param name="version">The version the actor has seen; null to save over whatever is there.</param>
    public Task<ChangeOutcome> SetDefaultAsync(long id, TextingChoice choice, int? version, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        Privilege.ChangeLocationDefaults,
        actor,
        (change, token) => ChangeAsync(change, id, version, location => location.TextingDefault = choice, token),
        cancellationToken);

    /// <summary>A location is removed only when it has no users.</summary>
    public Task<ChangeOutcome> RemoveAsync(long id, int version, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        Privilege.ChangeLocations,
        actor,
        async (change, token) =>
        {
            if (await change.Locations.SingleOrDefaultAsync(location => location.Id == id, token) is not { } location)
            {
                return new ChangeOutcome.Missing();
            }

            if (location.Version != version)
            {
                return await change.StaleAsync(AuditResource.Location, id, location.Version, token);
            }

            if (await change.Db.Users.CountAsync(user => user.LocationId == id, token) is > 0 and var users)
            {
                return Invalid(nameof(LocationForm.Name), text[nameof(LocationsText.StillHasUsers), users]);
            }

            change.Db.Remove(location);
            change.Record(AuditAction.LocationRemoved, Change.Subject.Of(location), AuditFields.Of(location), after: null);
            return new ChangeOutcome.Saved(id, version);
        },
        cancellationToken);

    /// <summary>A change of a location within an operation in progress, by the rules of all such changes.</summary>
    internal async Task<ChangeOutcome> ChangeAsync(Change change, long id, int? version, Action<Location> apply, CancellationToken cancellationToken)
    {
        if (await change.Locations.SingleOrDefaultAsync(location => location.Id == id, cancellationToken) is not { } location)
        {
            return new ChangeOutcome.Missing();
        }

        if (version is not null && location.Version != version)
        {
            return await change.StaleAsync(AuditResource.Location, id, location.Version, cancellationToken);
        }

        var before = AuditFields.Of(location);
        apply(location);
        if (await NameIsTakenAsync(change.Db, location, cancellationToken))
        {
            return NameTaken(location);
        }

        policy.Assess(location);
        var organization = await change.Db.Organizations.AsNoTracking().SingleAsync(cancellationToken);
        var blockedBy = policy.BlockedBy(location.NotMet | organization.NotMet, organization.Unknown);
        if (!change.Record(AuditAction.LocationChanged, Change.Subject.Of(location), before, AuditFields.Of(location)))
        {
            return new ChangeOutcome.Unchanged(id, location.Version, blockedBy);
        }

        await TextingGroups.ReassessUsersAsync(change.Db, policy, location, cancellationToken);
        return new ChangeOutcome.Saved(id, ++location.Version, blockedBy);
    }

    private static Task<IReadOnlyList<TextingGroup>> GroupsAsync(Sight sight, long id, CancellationToken cancellationToken) =>
        sight.Users.Where(user => user.LocationId == id).TextingGroupsAsync(cancellationToken);

    private LocationDetails Details(Location location, Organization organization, IEnumerable<TextingGroup> groups) =>
        new(location, organization, policy.Judge(location), TextingCounts.ByState(policy, organization, groups));

    private async Task<ChangeOutcome?> FaultsAsync(LocationForm form, CancellationToken cancellationToken) =>
        await validator.ValidateAsync(form, cancellationToken) is { IsValid: false } validation
            ? new ChangeOutcome.Invalid(validation.ToDictionary().AsReadOnly())
            : null;

    private static Task<bool> NameIsTakenAsync(ConsoleDb db, Location location, CancellationToken cancellationToken) =>
        db.Locations.AnyAsync(other => other.Id != location.Id && other.NameKey == location.NameKey, cancellationToken);

    private ChangeOutcome.Invalid NameTaken(Location location) =>
        Invalid(nameof(LocationForm.Name), text[nameof(LocationsText.NameTaken), location.Name]);

    private static ChangeOutcome.Invalid Invalid(string field, string problem) =>
        new(new Dictionary<string, string[]> { [field] = [problem] });
}
