using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>One user: their facts, and what was chosen for them.</summary>
public sealed class UserService(
    ReadStore reads,
    ChangeStore changes,
    EligibilityPolicy policy,
    IValidator<UserForm> validator,
    IStringLocalizer<UsersText> text)
{
    /// <summary>Null when there is no such user.</summary>
    public async Task<UserDetails?> LoadAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        return await sight.Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken) is { } user
            ? await DetailsAsync(sight, user, cancellationToken)
            : null;
    }

    /// <summary>By e-mail in any case; null when there is no such user.</summary>
    public async Task<UserDetails?> FindAsync(string email, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        var key = ComparisonKey.Of(email);
        return await sight.Users.SingleOrDefaultAsync(user => user.EmailKey == key, cancellationToken) is { } user
            ? await DetailsAsync(sight, user, cancellationToken)
            : null;
    }

    /// <summary>The locations a user can be at, by name.</summary>
    public async Task<IReadOnlyList<Location>> LocationsAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        return await sight.Locations.OrderBy(location => location.NameKey).ToListAsync(cancellationToken);
    }

    public Task<ChangeOutcome> AddAsync(UserForm form, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        Privilege.ChangeUsers,
        actor,
        async (change, token) =>
        {
            if (await FaultsAsync(form, token) is { } faults)
            {
                return faults;
            }

            var user = new User { Id = await change.NextIdAsync<User>(token), Email = form.Email };
            change.Db.Add(user);
            return await ApplyAsync(change, user, form.ApplyTo, AuditAction.UserAdded, before: null, token);
        },
        cancellationToken);

    public Task<ChangeOutcome> SaveAsync(long id, UserForm form, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        Privilege.ChangeUsers,
        actor,
        async (change, token) => await FaultsAsync(form, token) ?? await ChangeAsync(change, id, form.Version, form.ApplyTo, AuditAction.UserChanged, token),
        cancellationToken);

    /// <summary>Stores the user setting, eligible or not; a blocked user's choice applies as soon as they are eligible.</summary>
    /// <param name="version">The version the actor has seen; null to save over whatever is there.</param>
    public Task<ChangeOutcome> SetTextingAsync(long id, TextingChoice choice, int? version, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        Privilege.ChangeUsers,
        actor,
        (change, token) => ChangeAsync(change, id, version, user => user.Texting = choice, AuditAction.UserTextingChanged, token),
        cancellationToken);

    public Task<ChangeOutcome> RemoveAsync(long id, int version, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        Privilege.ChangeUsers,
        actor,
        async (change, token) =>
        {
            if (await change.Users.SingleOrDefaultAsync(user => user.Id == id, token) is not { } user)
            {
                return new ChangeOutcome.Missing();
            }

            if (user.Version != version)
            {
                return await change.StaleAsync(AuditResource.User, id, user.Version, token);
            }

            change.Db.Remove(user);
            change.Record(AuditAction.UserRemoved, Change.Subject.Of(user), AuditFields.Of(user, (await LocationAsync(change.Locations, user, token))?.Name ?? ""), after: null);
            return new ChangeOutcome.Saved(id, version);
        },
        cancellationToken);

    private async Task<ChangeOutcome> ChangeAsync(
        Change change, long id, int? version, Action<User> apply, AuditAction action, CancellationToken cancellationToken)
    {
        if (await change.Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken) is not { } user)
        {
            return new ChangeOutcome.Missing();
        }

        if (version is not null && user.Version != version)
        {
            return await change.StaleAsync(AuditResource.User, id, user.Version, cancellationToken);
        }

        return await ChangeAsync(change, user, apply, action, cancellationToken);
    }

    /// <summary>A change of a user within an operation in progress, by the rules of all such changes.</summary>
    internal async Task<ChangeOutcome> ChangeAsync(Change change, User user, Action<User> apply, AuditAction action, CancellationToken cancellationToken)
    {
        var before = AuditFields.Of(user, (await LocationAsync(change.Locations, user, cancellationToken))?.Name ?? "");
        return await ApplyAsync(change, user, apply, action, before, cancellationToken);
    }

    private async Task<ChangeOutcome> ApplyAsync(
        Change change, User user, Action<User> apply, AuditAction action, SortedDictionary<string, string>? before, CancellationToken cancellationToken)
    {
        apply(user);
        var location = await LocationAsync(change.Locations, user, cancellationToken);
        if (await ConflictAsync(change, user, location, cancellationToken) is { } conflict)
        {
            return conflict;
        }

        policy.Assess(user, location);
        var organization = await change.Db.Organizations.AsNoTracking().SingleAsync(cancellationToken);
        var blockedBy = policy.BlockedBy(user.NotMet | organization.NotMet, user.Unknown | organization.Unknown);
        if (!change.Record(action, Change.Subject.Of(user), before, AuditFields.Of(user, location?.Name ?? "")))
        {
            return new ChangeOutcome.Unchanged(user.Id, user.Version, blockedBy);
        }

        user.Version += before is null ? 0 : 1;
        return new ChangeOutcome.Saved(user.Id, user.Version, blockedBy);
    }

    // An e-mail and a number belong to one user of all there are, so these questions go beyond what the actor sees; the answers do not.
    private async Task<ChangeOutcome.Invalid?> ConflictAsync(Change change, User user, Location? location, CancellationToken cancellationToken)
    {
        if (user.LocationId is not null && location is null)
        {
            return Invalid(nameof(UserForm.LocationId), text[nameof(UsersText.LocationGone)]);
        }

        if (!change.Actor.Sees(user.LocationId))
        {
            return Invalid(nameof(UserForm.LocationId), text[nameof(UsersText.LocationNeeded)]);
        }

        if (await change.Db.Users.AnyAsync(other => other.Id != user.Id && other.EmailKey == user.EmailKey, cancellationToken))
        {
            return Invalid(nameof(UserForm.Email), text[nameof(UsersText.EmailTaken), user.Email]);
        }

        var holder = user.PrimaryNumber is null
            ? null
            : await change.Db.Users.AsNoTracking().SingleOrDefaultAsync(other => other.Id != user.Id && other.PrimaryNumber == user.PrimaryNumber, cancellationToken);
        return holder is null
            ? null
            : Invalid(nameof(UserForm.PrimaryNumber), change.Actor.Sees(holder.LocationId)
                ? text[nameof(UsersText.NumberTaken), user.PrimaryNumber!, holder.Email]
                : text[nameof(UsersText.NumberTakenElsewhere), user.PrimaryNumber!]);
    }

    private async Task<UserDetails> DetailsAsync(Sight sight, User user, CancellationToken cancellationToken)
    {
        var location = await LocationAsync(sight.Locations, user, cancellationToken);
        var organization = (await sight.OrganizationAsync(cancellationToken))!;
        return UserDetails.Of(policy, organization, location, user);
    }

    private static async Task<Location?> LocationAsync(IQueryable<Location> locations, User user, CancellationToken cancellationToken) => user.LocationId is { } id
        ? await locations.AsNoTracking().SingleOrDefaultAsync(location => location.Id == id, cancellationToken)
        : null;

    private async Task<ChangeOutcome?> FaultsAsync(UserForm form, CancellationToken cancellationToken) =>
        await validator.ValidateAsync(form, cancellationToken) is { IsValid: false } validation
            ? new ChangeOutcome.Invalid(validation.ToDictionary().AsReadOnly())
            : null;

    private static ChangeOutcome.Invalid Invalid(string field, string problem) =>
        new(new Dictionary<string, string[]> { [field] = [problem] });
}
