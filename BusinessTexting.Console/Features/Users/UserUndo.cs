using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Takes back a change of a user's facts or setting.</summary>
public sealed class UserUndo(ChangeStore changes, UserService users, IStringLocalizer<UsersText> text) : IUndo
{
    private const string Location = "location";

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
            var name = fields.GetValueOrDefault(Location, "");
            var location = name is "" ? null : await change.Db.Locations.AsNoTracking().SingleOrDefaultAsync(location => location.Name == name, token);
            return (name is not "" && location is null) || (fields.ContainsKey(Location) && !actor.Sees(location?.Id))
                ? new ChangeOutcome.Invalid(new Dictionary<string, string[]> { [nameof(UserForm.LocationId)] = [text[nameof(UsersText.LocationGone)]] })
                : await users.ChangeAsync(
                    change,
                    user,
                    toChange =>
                    {
                        RecordedFields.ApplyTo(toChange, fields);
                        toChange.LocationId = fields.ContainsKey(Location) ? location?.Id : toChange.LocationId;
                    },
                    entry.Action,
                    token);
        },
        cancellationToken);
}
