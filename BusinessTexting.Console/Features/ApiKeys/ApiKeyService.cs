using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>The keys of programs. For full administrators, who prove who they are before they change any.</summary>
public sealed class ApiKeyService(
    ReadStore reads,
    ChangeStore changes,
    Confirmations confirmations,
    IValidator<ApiKeyForm> validator,
    TimeProvider clock,
    IStringLocalizer<ApiKeysText> text)
{
    /// <summary>How long the secret before a rotation may go on working.</summary>
    public static readonly TimeSpan LongestOverlap = ApiKey.LongestOverlap;

    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    /// <summary>All, those in use first, by name.</summary>
    public async Task<IReadOnlyList<ApiKeyView>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.ManageAdministrators, actor, cancellationToken);
        var keys = await sight.ApiKeys.Include(key => key.Locations).ToListAsync(cancellationToken);
        var names = await NamesAsync(sight.Locations, cancellationToken);
        return [.. keys.Select(key => View(key, names)).OrderBy(view => view.State is ApiKeyState.Revoked).ThenBy(view => view.Key.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>Null when there is no such key.</summary>
    public async Task<ApiKeyView?> LoadAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.ManageAdministrators, actor, cancellationToken);
        return await sight.ApiKeys.Include(key => key.Locations).SingleOrDefaultAsync(key => key.Id == id, cancellationToken) is { } key
            ? View(key, await NamesAsync(sight.Locations, cancellationToken))
            : null;
    }

    public async Task<SecretOutcome> AddAsync(ApiKeyForm form, Actor actor, CancellationToken cancellationToken)
    {
        var secret = ApiKeySecret.New();
        var outcome = await ChangeAsync(
            actor,
            async (change, token) =>
            {
                if (await FaultsAsync(change.Db, id: 0, form, token) is { } faults)
                {
                    return faults;
                }

                var key = new ApiKey
                {
                    Id = await change.NextIdAsync<ApiKey>(token),
                    Name = form.Name,
                    Role = form.Role,
                    SecretHash = ApiKeySecret.Hash(secret),
                    CreatedAt = change.At,
                    ExpiresAt = change.At,
                };
                form.ApplyTo(key);
                change.Db.Add(key);
                change.Record(AuditAction.ApiKeyAdded, key.Subject, before: null, await FieldsAsync(change.Db, key, token));
                return new ChangeOutcome.Saved(key.Id, key.Version);
            },
            cancellationToken);
        return Shown(outcome, secret);
    }

    public Task<ChangeOutcome> SaveAsync(long id, ApiKeyForm form, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        actor,
        id,
        form.Version,
        async (change, key, token) =>
        {
            if (await FaultsAsync(change.Db, id, form, token) is { } faults)
            {
                return faults;
            }

            var before = await FieldsAsync(change.Db, key, token);
            form.ApplyTo(key);
            return change.Record(AuditAction.ApiKeyChanged, key.Subject, before, await FieldsAsync(change.Db, key, token))
                ? new ChangeOutcome.Saved(id, ++key.Version)
                : new ChangeOutcome.Unchanged(id, key.Version);
        },
        cancellationToken);

    /// <summary>Gives the key a new secret.</summary>
    /// <param name="overlap">How long the one until now goes on working, so that a program can change over; at most <see cref="LongestOverlap"/>.</param>
    /// <param name="version">The version the actor has seen; null to change whatever is there.</param>
    public async Task<SecretOutcome> RotateAsync(long id, TimeSpan overlap, int? version, Actor actor, CancellationToken cancellationToken)
    {
        var secret = ApiKeySecret.New();
        var outcome = await ChangeAsync(
            actor,
            id,
            version,
            (change, key, _) =>
            {
                if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
                {
                    return Task.FromResult<ChangeOutcome>(Invalid("Overlap", text[nameof(ApiKeysText.OverlapInvalid), LongestOverlap.TotalHours]));
                }

                key.PreviousSecretHash = overlap == TimeSpan.Zero ? null : key.SecretHash;
                key.PreviousWorksUntil = overlap == TimeSpan.Zero ? null : change.At + overlap;
                key.SecretHash = ApiKeySecret.Hash(secret);
                change.Record(
                    AuditAction.ApiKeyRotated, key.Subject, before: null, new(StringComparer.Ordinal) { ["overlapHours"] = overlap.TotalHours.ToString(CultureInfo.InvariantCulture) });
                return Task.FromResult<ChangeOutcome>(new ChangeOutcome.Saved(id, ++key.Version));
            },
            cancellationToken);
        return Shown(outcome, secret);
    }

    /// <summary>From then on the key opens nothing, for good.</summary>
    /// <param name="version">The version the actor has seen; null to revoke whatever is there.</param>
    public Task<ChangeOutcome> RevokeAsync(long id, int? version, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        actor,
        id,
        version,
        (change, key, _) =>
        {
            key.RevokedAt = change.At;
            change.Record(AuditAction.ApiKeyRevoked, key.Subject, before: null, new(StringComparer.Ordinal) { ["key"] = "revoked" });
            return Task.FromResult<ChangeOutcome>(new ChangeOutcome.Saved(id, ++key.Version));
        },
        cancellationToken);

    // A revoked key stays as it was, for the record.
    private Task<ChangeOutcome> ChangeAsync(
        Actor actor, long id, int? version, Func<Change, ApiKey, CancellationToken, Task<ChangeOutcome>> operation, CancellationToken cancellationToken) => ChangeAsync(
        actor,
        async (change, token) => await change.Db.ApiKeys.Include(key => key.Locations).SingleOrDefaultAsync(key => key.Id == id, token) switch
        {
            null or { RevokedAt: not null } => new ChangeOutcome.Missing(),
            var key when version is not null && key.Version != version => await change.StaleAsync(AuditResource.ApiKey, id, key.Version, token),
            var key => await operation(change, key, token),
        },
        cancellationToken);

    private async Task<ChangeOutcome> ChangeAsync(Actor actor, Func<Change, CancellationToken, Task<ChangeOutcome>> operation, CancellationToken cancellationToken) =>
        actor.May(Privilege.ManageAdministrators) && !confirmations.IsFresh(actor)
            ? new ChangeOutcome.NotConfirmed()
            : await changes.ChangeAsync(Privilege.ManageAdministrators, actor, operation, cancellationToken);

    private async Task<ChangeOutcome.Invalid?> FaultsAsync(ConsoleDb db, long id, ApiKeyForm form, CancellationToken cancellationToken)
    {
        if (await validator.ValidateAsync(form, cancellationToken) is { IsValid: false } faults)
        {
            return new ChangeOutcome.Invalid(faults.ToDictionary().AsReadOnly());
        }

        var others = await db.ApiKeys.AsNoTracking().Where(key => key.Id != id && key.RevokedAt == null).Select(key => key.Name).ToListAsync(cancellationToken);
        if (others.Exists(other => ComparisonKey.AreEqual(other, form.Name)))
        {
            return Invalid(nameof(form.Name), text[nameof(ApiKeysText.NameTaken), NormalizedText.ValueOf(form.Name)]);
        }

        var wanted = form.Role is Role.Location ? form.Locations.Distinct().ToList() : [];
        return await db.Locations.CountAsync(location => wanted.Contains(location.Id), cancellationToken) < wanted.Count
            ? Invalid(nameof(form.Locations), text[nameof(ApiKeysText.LocationGone)])
            : null;
    }

    private ApiKeyView View(ApiKey key, Dictionary<long, string> names)
    {
        var now = clock.GetUtcNow();
        var state = key switch
        {
            { RevokedAt: not null } => ApiKeyState.Revoked,
            _ when ApiKey.HasExpired(key.CreatedAt, key.ExpiresAt, now) => ApiKeyState.Expired,
            _ when key.ExpiresAt - now < Soon => ApiKeyState.ExpiresSoon,
            _ => ApiKeyState.Active,
        };
        return new ApiKeyView(key, [.. key.Locations.Select(assignment => names[assignment.LocationId]).Order(StringComparer.CurrentCulture)], state);
    }

    private static Task<Dictionary<long, string>> NamesAsync(IQueryable<Location> locations, CancellationToken cancellationToken) =>
        locations.ToDictionaryAsync(location => location.Id, location => location.Name, cancellationToken);

    private static async Task<SortedDictionary<string, string>> FieldsAsync(ConsoleDb db, ApiKey key, CancellationToken cancellationToken)
    {
        var ids = key.Locations.Select(assignment => assignment.LocationId).ToList();
        var names = await db.Locations.Where(location => ids.Contains(location.Id)).Select(location => location.Name).ToListAsync(cancellationToken);
        return new(StringComparer.Ordinal)
        {
            ["name"] = key.Name,
            ["role"] = key.Role.ToString(),
            ["locations"] = string.Join(", ", names.Order(StringComparer.Ordinal)),
            ["expiresAt"] = UtcAsText.Write(key.ExpiresAt),
        };
    }

    // The key exists only once it is stored.
    private static SecretOutcome Shown(ChangeOutcome outcome, string secret) =>
        new(outcome, outcome is ChangeOutcome.Saved(var id, _, _) ? ApiKeySecret.Of(id, secret) : null);

    private static ChangeOutcome.Invalid Invalid(string field, string problem) => new(new Dictionary<string, string[]> { [field] = [problem] });
}
