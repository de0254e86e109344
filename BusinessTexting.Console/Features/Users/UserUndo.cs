using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Takes back a change of a user's facts or setting.</summary>
public sealed class UserUndo(ChangeStore changes, UserService users, IStringLocalizer<UsersText> text) : IUndo
{
    public bool CanUndo(AuditAction action) => action is AuditAction.UserChanged or AuditAction.UserTextingChanged;

    public Privilege PrivilegeFor(AuditEntry entry) => Privilege.ChangeUsers;

    public Task<ChangeOutcome> UndoAsync(AuditEntry entry, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        PrivilegeFor(entry),
        actor,
        async (change, token) =>
        {
            if (await change.Db.Users.SingleOrDefaultAsync(user => user.Id == entry.ResourceId, token) is not { } user || !actor.Sees(user.LocationId))
            {
                return new ChangeOutcome.Missing();
            }

            if (await change.BeginUndoAsync(entry, user.Version, token) is { } stale)
            {
                return stale;
            }

            var fields = AuditFields.FromJson(entry.Before);
            var name = fields.GetValueOrDefault(AuditFields.UserLocation, "");
            var location = name is "" ? null : await FindLocationAsync(change.Db, name, token);
            return (name is not "" && location is null) || (fields.ContainsKey(AuditFields.UserLocation) && !actor.Sees(location?.Id))
                ? new ChangeOutcome.Invalid(new Dictionary<string, string[]> { [nameof(UserForm.LocationId)] = [text[nameof(UsersText.LocationGone)]] })
                : await users.ChangeAsync(
                    change,
                    user,
                    toChange =>
                    {
                        RecordedFields.ApplyTo(toChange, fields);
                        toChange.LocationId = fields.ContainsKey(AuditFields.UserLocation) ? location?.Id : toChange.LocationId;
                    },
                    entry.Action,
                    token);
        },
        cancellationToken);

    // As it was written first: one of two locations whose names count as equal is told from the other by it.
    private static async Task<Location?> FindLocationAsync(ConsoleDb db, string name, CancellationToken cancellationToken)
    {
        var key = ComparisonKey.Of(name);
        return await db.Locations.AsNoTracking().FirstOrDefaultAsync(location => location.Name == name, cancellationToken)
            ?? await db.Locations.AsNoTracking().SingleOrDefaultAsync(location => location.NameKey == key, cancellationToken);
    }
}
