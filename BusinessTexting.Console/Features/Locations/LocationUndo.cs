using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>Takes back a change of a location's facts or default.</summary>
public sealed class LocationUndo(ChangeStore changes, LocationService locations) : IUndo
{
    public bool CanUndo(AuditAction action) => action is AuditAction.LocationChanged;

    public Privilege PrivilegeFor(AuditEntry entry) =>
        AuditFields.FromJson(entry.Before).Keys.All(field => field is AuditFields.TextingDefault) ? Privilege.ChangeLocationDefaults : Privilege.ChangeLocations;

    public Task<ChangeOutcome> UndoAsync(AuditEntry entry, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        PrivilegeFor(entry),
        actor,
        async (change, token) =>
        {
            if (await change.Db.Locations.SingleOrDefaultAsync(location => location.Id == entry.ResourceId, token) is not { } location || !actor.Sees(location.Id))
            {
                return new ChangeOutcome.Missing();
            }

            return await change.BeginUndoAsync(entry, location.Version, token) is { } stale
                ? stale
                : await locations.ChangeAsync(
                    change, location.Id, location.Version, toChange => RecordedFields.ApplyTo(toChange, AuditFields.FromJson(entry.Before)), token);
        },
        cancellationToken);
}
