using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>One inspection in progress: a user now, or what they were.</summary>
/// <param name="organization">As it is now.</param>
/// <param name="policy">The one in force now.</param>
/// <param name="at">Null for now.</param>
internal sealed class Inspecting(Sight sight, Organization organization, EligibilityPolicy policy, Actor actor, DateTimeOffset? at)
{
    private const int MostEntries = 100;

    private readonly List<AuditEntry> _entries = [];
    private IReadOnlyList<DirectoryPast.Stay> _stays = [];
    private IReadOnlySet<long> _ofImports = new HashSet<long>();

    /// <param name="now">Null for a user who was removed.</param>
    public async Task<Inspection> OfAsync(User? now, long id, CancellationToken cancellationToken)
    {
        var location = now?.LocationId is { } place ? await sight.Locations.SingleAsync(there => there.Id == place, cancellationToken) : null;
        var current = now is null ? null : UserDetails.Of(policy, organization, location, now);
        await GatherAsync(id, location?.Id, cancellationToken);
        if (at is not { } moment)
        {
            return Found(Inspected(current!, new PolicyThen(policy, IsKnown: true), long.MaxValue), now: null);
        }

        var entry = await sight.Past.EntryAtAsync(moment, cancellationToken);
        var policyThen = await sight.Past.PolicyAsync(policy, entry, cancellationToken);
        return await ThenAsync(now, id, policyThen.Policy, entry, cancellationToken) switch
        {
            null => new Inspection.NotYet(now?.Email ?? _entries[0].ResourceName, moment),
            { User.LocationId: var placeThen } when !actor.Sees(placeThen) => new Inspection.Elsewhere(now!.Email, moment),
            var then => Found(
                Inspected(then, policyThen, entry),
                current is null ? null : Inspected(current, new PolicyThen(policy, IsKnown: true), long.MaxValue)),
        };
    }

    private Inspection.Found Found(InspectedUser answer, InspectedUser? now)
    {
        var touching = _entries.Where(Touches).OrderByDescending(entry => entry.Id).ToList();
        return new Inspection.Found(at, answer, now, [.. touching.Take(MostEntries)], IsCut: touching.Count > MostEntries);
    }

    private async Task<UserDetails?> ThenAsync(User? now, long id, EligibilityPolicy policyThen, long entry, CancellationToken cancellationToken)
    {
        var since = await sight.Past.SinceAsync(AuditResource.User, id, entry, cancellationToken);
        if (Rewind.Of(id, now, since) is not { } user
            || await sight.Past.OrganizationAsync(organization, entry, cancellationToken) is not { } organizationThen)
        {
            return null;
        }

        user.LocationId = (await sight.Past.StaysAsync(now?.LocationId, since, cancellationToken))[^1].LocationId;
        var location = user.LocationId is { } place ? await sight.Past.LocationAsync(place, entry, cancellationToken) : null;
        return UserDetails.Of(policyThen, organizationThen, location, user);
    }

    private InspectedUser Inspected(UserDetails details, PolicyThen judgedBy, long upTo)
    {
        (AuditResource Resource, long? Id)[] subjects =
        [
            (AuditResource.Organization, details.Organization.Id),
            (AuditResource.Location, details.Location?.Id),
            (AuditResource.User, details.User.Id),
        ];
        var origins = subjects.SelectMany(subject => EvidenceFields.Of(subject.Resource)
            .Select(field => (subject.Resource, field, Entry: _entries.Find(entry =>
                entry.Id <= upTo && entry.Resource == subject.Resource && entry.ResourceId == subject.Id && Sets(entry, field))))
            .Where(origin => origin.Entry is not null)
            .Select(origin => new FieldOrigin(origin.Resource, origin.field, ValueOrigin.Of(origin.Entry!, _ofImports.Contains(origin.Entry!.Id)))));
        return new InspectedUser(details, judgedBy.Policy, judgedBy.IsKnown, [.. origins]);
    }

    // All that is on the actor's part of the record about the user, the places they were at, the organization and the policy.
    private async Task GatherAsync(long id, long? place, CancellationToken cancellationToken)
    {
        var ofUser = await EntriesAsync(AuditResource.User, id, cancellationToken);
        _stays = await sight.Past.StaysAsync(place, ofUser, cancellationToken);
        _entries.AddRange(ofUser);
        foreach (var location in _stays.Select(stay => stay.LocationId).OfType<long>().Distinct())
        {
            _entries.AddRange(await EntriesAsync(AuditResource.Location, location, cancellationToken));
        }

        _entries.AddRange(await EntriesAsync(AuditResource.Organization, Organization.OnlyId, cancellationToken));
        _entries.AddRange(await EntriesAsync(AuditResource.Policy, id: null, cancellationToken));
        _ofImports = await sight.Past.OfImportsAsync(_entries, cancellationToken);
    }

    private Task<List<AuditEntry>> EntriesAsync(AuditResource resource, long? id, CancellationToken cancellationToken) => sight.Entries
        .Where(entry => entry.Resource == resource && entry.ResourceId == id)
        .OrderByDescending(entry => entry.Id).ToListAsync(cancellationToken);

    // What a location did while the user was elsewhere did not touch them.
    private bool Touches(AuditEntry entry) => entry.Resource switch
    {
        AuditResource.Policy => true,
        AuditResource.Location => Matters(entry) && _stays.Any(stay => stay.LocationId == entry.ResourceId && stay.From < entry.Id && entry.Id < stay.Until),
        _ => Matters(entry),
    };

    private static bool Matters(AuditEntry entry) =>
        entry.Action is AuditAction.UserRemoved || EvidenceFields.Of(entry.Resource).Any(field => Sets(entry, field));

    // A field's name stands in quotes before a colon; inside a value the quotes are escaped.
    private static bool Sets(AuditEntry entry, string field) => entry.OpenAfter.Contains($"\"{field}\":", StringComparison.Ordinal);
}
