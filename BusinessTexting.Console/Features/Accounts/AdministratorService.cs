using System.Linq.Expressions;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Who may sign in, and as what. For full administrators, who prove who they are before they change it.</summary>
internal sealed class AdministratorService(
    IDbContextFactory<ConsoleDb> databases,
    ChangeStore changes,
    Confirmations confirmations,
    ILookupNormalizer normalizer,
    IValidator<AdministratorForm> forms,
    SignInSettings settings,
    TimeProvider clock,
    IStringLocalizer<AccountsText> text)
{
    /// <summary>All, by name.</summary>
    public async Task<IReadOnlyList<AdministratorView>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.ManageAdministrators);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var administrators = await db.Administrators.AsNoTracking().Include(administrator => administrator.Locations)
            .OrderBy(administrator => administrator.Name).ToListAsync(cancellationToken);
        return await AdministratorView.OfAsync(db, administrators, settings.LockoutTime, cancellationToken);
    }

    /// <summary>Null when there is no such administrator.</summary>
    public async Task<AdministratorView?> LoadAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.ManageAdministrators);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var administrator = await db.Administrators.AsNoTracking().Include(administrator => administrator.Locations)
            .SingleOrDefaultAsync(administrator => administrator.Id == id, cancellationToken);
        return administrator is null ? null : (await AdministratorView.OfAsync(db, [administrator], settings.LockoutTime, cancellationToken))[0];
    }

    /// <summary>What a Location administrator can be confined to, by name.</summary>
    public async Task<IReadOnlyList<LocationName>> LocationsAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.ManageAdministrators);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Locations.AsNoTracking().OrderBy(location => location.NameKey)
            .Select(location => new LocationName(location.Id, location.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>Adds an administrator who chooses a password through the link.</summary>
    public async Task<LinkOutcome> InviteAsync(AdministratorForm form, Actor actor, CancellationToken cancellationToken)
    {
        var link = NewLink();
        var outcome = await ChangeAsync(form, actor, async (change, token) =>
        {
            var administrator = await change.AddAdministratorAsync(NormalizedText.ValueOf(form.Name), NormalizedText.ValueOf(form.Email), form.Role, normalizer, token);
            if (await IsTakenAsync(change.Db, administrator, token))
            {
                return Invalid(nameof(form.Email), text[nameof(AccountsText.EmailTaken)]);
            }

            if (await IsLocationGoneAsync(change.Db, form, token))
            {
                return Invalid(nameof(form.Locations), text[nameof(AccountsText.LocationGone)]);
            }

            form.ApplyTo(administrator);
            Open(administrator, link);
            change.Record(AuditAction.AdministratorInvited, administrator.Subject, before: null, await FieldsAsync(change.Db, administrator, token));
            return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
        }, cancellationToken);
        return LinkOutcome.Of(outcome, link);
    }

    /// <summary>Stores name, role, locations and standing; a change of the last three ends every session of theirs.</summary>
    public Task<ChangeOutcome> SaveAsync(long id, AdministratorForm form, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(form, actor, async (change, token) =>
        {
            if (await FindAsync(change.Db, id, token) is not { } administrator)
            {
                return new ChangeOutcome.Missing();
            }

            if (administrator.Version != form.Version)
            {
                return await StaleAsync(change.Db, administrator, token);
            }

            if (await IsLocationGoneAsync(change.Db, form, token))
            {
                return Invalid(nameof(form.Locations), text[nameof(AccountsText.LocationGone)]);
            }

            var before = await FieldsAsync(change.Db, administrator, token);
            form.ApplyTo(administrator);
            if (await IsLastFullLostAsync(change.Db, administrator, token))
            {
                return Invalid(nameof(form.Role), text[nameof(AccountsText.LastFull)]);
            }

            var after = await FieldsAsync(change.Db, administrator, token);
            if (!change.Record(AuditAction.AdministratorChanged, administrator.Subject, before, after))
            {
                return new ChangeOutcome.Unchanged(id, administrator.Version);
            }

            administrator.Version++;
            if (before["role"] != after["role"] || before["locations"] != after["locations"] || before["signIn"] != after["signIn"])
            {
                await Sessions.EndAllAsync(change, id, except: null, token);
            }

            return new ChangeOutcome.Saved(id, administrator.Version);
        }, cancellationToken);

    /// <summary>A new one-time link to choose a password; the old password and the sessions go on until it is used.</summary>
    public Task<LinkOutcome> NewLinkAsync(long id, Actor actor, CancellationToken cancellationToken) =>
        OpenLinkAsync(administrator => administrator.Id == id && !administrator.IsDisabled, actor, (_, _, _) => Task.CompletedTask, cancellationToken);

    /// <summary>Lets back in whom nobody else can: allows signing in, opens a locked account, takes password and second factor away, ends every
    /// session and makes a one-time link, which is the only way in from then on.</summary>
    public Task<LinkOutcome> ReadmitAsync(string email, Actor actor, CancellationToken cancellationToken)
    {
        var key = normalizer.NormalizeEmail(email);
        return OpenLinkAsync(administrator => administrator.NormalizedEmail == key, actor, async (change, administrator, token) =>
        {
            var before = await FieldsAsync(change.Db, administrator, token);
            administrator.IsDisabled = false;
            if (change.Record(AuditAction.AdministratorChanged, administrator.Subject, before, await FieldsAsync(change.Db, administrator, token)))
            {
                administrator.Version++;
            }

            (administrator.LockoutEnd, administrator.AccessFailedCount) = (null, 0);
            await WrongAttempts.ForgetAllAsync(change, administrator.Id, token);
            await change.ForgetCredentialsAsync(administrator, token);
        }, cancellationToken);
    }

    /// <summary>Takes password, authenticator app, recovery codes and passkeys away, ends every session and makes a one-time link, which is the
    /// only way in from then on: who knows the password must not set up a second factor of their own. Nobody does this to themselves.</summary>
    public async Task<LinkOutcome> ResetSecondFactorAsync(long id, Actor actor, CancellationToken cancellationToken) =>
        actor.May(Privilege.ManageAdministrators) && actor.AccountId == id
            ? new LinkOutcome(Invalid(nameof(AdministratorForm.Role), text[nameof(AccountsText.ResetOwn)]), Link: null)
            : await OpenLinkAsync(
                administrator => administrator.Id == id, actor, (change, administrator, token) => change.ForgetCredentialsAsync(administrator, token), cancellationToken);

    /// <summary>Ends every session of this administrator.</summary>
    public Task<ChangeOutcome> SignOutAsync(long id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(form: null, actor, async (change, token) =>
        {
            if (await FindAsync(change.Db, id, token) is not { } administrator)
            {
                return new ChangeOutcome.Missing();
            }

            await Sessions.EndAllAsync(change, id, except: null, token);
            change.Record(AuditAction.SignedOutEverywhere, administrator.Subject, before: null, new(StringComparer.Ordinal) { ["sessions"] = "all" });
            return new ChangeOutcome.Saved(id, administrator.Version);
        }, cancellationToken);

    private async Task<ChangeOutcome> ChangeAsync(
        AdministratorForm? form, Actor actor, Func<Change, CancellationToken, Task<ChangeOutcome>> operation, CancellationToken cancellationToken)
    {
        if (actor.May(Privilege.ManageAdministrators) && !confirmations.IsFresh(actor))
        {
            return new ChangeOutcome.NotConfirmed();
        }

        return form is not null && await forms.ValidateAsync(form, cancellationToken) is { IsValid: false } faults
            ? new ChangeOutcome.Invalid(faults.ToDictionary().AsReadOnly())
            : await changes.ChangeAsync(Privilege.ManageAdministrators, actor, operation, cancellationToken);
    }

    // Every link for somebody who has an account already is made here.
    private async Task<LinkOutcome> OpenLinkAsync(
        Expression<Func<Administrator, bool>> whose, Actor actor, Func<Change, Administrator, CancellationToken, Task> prepare, CancellationToken cancellationToken)
    {
        var link = NewLink();
        var outcome = await ChangeAsync(form: null, actor, async (change, token) =>
        {
            if (await change.Db.Administrators.Include(administrator => administrator.Locations).SingleOrDefaultAsync(whose, token) is not { } administrator)
            {
                return new ChangeOutcome.Missing();
            }

            await prepare(change, administrator, token);
            Open(administrator, link);
            change.RecordNewLink(administrator);
            return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
        }, cancellationToken);
        return LinkOutcome.Of(outcome, link);
    }

    private IssuedLink NewLink() => new(OneTimeLink.NewSecret(), clock.GetUtcNow() + settings.LinkLifetime);

    private void Open(Administrator administrator, IssuedLink link) =>
        (administrator.LinkHash, administrator.LinkCreatedAt, administrator.LinkExpiresAt) =
            (OneTimeLink.Hash(link.Secret), link.ExpiresAt - settings.LinkLifetime, link.ExpiresAt);

    private static Task<Administrator?> FindAsync(ConsoleDb db, long id, CancellationToken cancellationToken) =>
        db.Administrators.Include(administrator => administrator.Locations).SingleOrDefaultAsync(administrator => administrator.Id == id, cancellationToken);

    private static Task<bool> IsTakenAsync(ConsoleDb db, Administrator administrator, CancellationToken cancellationToken) =>
        db.Administrators.AnyAsync(other => other.Id != administrator.Id && other.NormalizedEmail == administrator.NormalizedEmail, cancellationToken);

    private static async Task<bool> IsLocationGoneAsync(ConsoleDb db, AdministratorForm form, CancellationToken cancellationToken)
    {
        var wanted = form.Role is Role.Location ? form.Locations.Distinct().ToList() : [];
        return await db.Locations.CountAsync(location => wanted.Contains(location.Id), cancellationToken) < wanted.Count;
    }

    // Most entries about an administrator are their own sign-ins.
    private static async Task<ChangeOutcome.Stale> StaleAsync(ConsoleDb db, Administrator administrator, CancellationToken cancellationToken)
    {
        var last = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Action == AuditAction.AdministratorChanged && entry.Resource == AuditResource.Administrator && entry.ResourceId == administrator.Id)
            .OrderByDescending(entry => entry.Id).FirstAsync(cancellationToken);
        return new ChangeOutcome.Stale(last.Actor, last.At, administrator.Version);
    }

    // Somebody has to be left who can sign in and do everything.
    private static async Task<bool> IsLastFullLostAsync(ConsoleDb db, Administrator administrator, CancellationToken cancellationToken) =>
        administrator is not { Role: Role.Full, IsDisabled: false, IsInvited: false }
        && !await db.Administrators.AnyAsync(
            other => other.Id != administrator.Id && other.Role == Role.Full && !other.IsDisabled && other.PasswordHash != null, cancellationToken);

    private static async Task<SortedDictionary<string, string>> FieldsAsync(ConsoleDb db, Administrator administrator, CancellationToken cancellationToken)
    {
        var ids = administrator.Locations.Select(assignment => assignment.LocationId).ToList();
        return AdministratorFields.Of(administrator, await db.Locations.Where(location => ids.Contains(location.Id)).Select(location => location.Name).ToListAsync(cancellationToken));
    }

    private static ChangeOutcome.Invalid Invalid(string field, string problem) => new(new Dictionary<string, string[]> { [field] = [problem] });
}
