using System.Buffers.Text;
using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One's own authenticator app, recovery codes and passkeys. Who changes them proves first who they are, and every
/// other session of theirs ends (ASVS 7.4.3); every change is on the record.</summary>
internal sealed class SecondFactorService(
    ChangeStore changes,
    Confirmations confirmations,
    IServiceScopeFactory scopes,
    SignInSettings settings,
    AuthenticatorSecrets secrets,
    IStringLocalizer<AccountsText> text)
{
    /// <summary>In characters.</summary>
    public const int LongestPasskeyName = 60;

    /// <summary>What the app needs to know; the same until its first code has proved that it does. <see cref="ChangeOutcome.Missing"/> for who has an app.</summary>
    public async Task<EnrolmentOutcome> BeginAuthenticatorAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!confirmations.IsFresh(actor))
        {
            return new EnrolmentOutcome(new ChangeOutcome.NotConfirmed(), Enrolment: null);
        }

        await using var scope = scopes.CreateAsyncScope();
        var administrators = scope.ServiceProvider.GetRequiredService<UserManager<Administrator>>();
        if (await FindAsync(administrators, actor) is not { TwoFactorEnabled: false } administrator)
        {
            return new EnrolmentOutcome(new ChangeOutcome.Missing(), Enrolment: null);
        }

        // A key without a code that fits opens nothing: it is not for the record yet.
        if (await administrators.GetAuthenticatorKeyAsync(administrator) is null)
        {
            await administrators.ResetAuthenticatorKeyAsync(administrator);
        }

        var key = (await administrators.GetAuthenticatorKeyAsync(administrator))!;
        return new EnrolmentOutcome(new ChangeOutcome.Unchanged(administrator.Id, administrator.Version), new AuthenticatorEnrolment(key, administrator.Email!));
    }

    /// <summary>Asks for the app from now on, once it has shown the right code, and gives recovery codes.</summary>
    public async Task<RecoveryCodesOutcome> ConfirmAuthenticatorAsync(string code, Actor actor, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.New();
        var isRight = confirmations.IsFresh(actor) && await IsRightAsync(code, actor);
        var outcome = await ChangeAsync(actor, async (change, administrator, token) =>
        {
            if (!isRight)
            {
                return Invalid(text[nameof(AccountsText.CodeRefused)]);
            }

            administrator.TwoFactorEnabled = true;
            await ReplaceCodesAsync(change, administrator, codes, token);
            return await SavedHereAloneAsync(change, administrator, "authenticatorApp", "set up", token);
        }, cancellationToken);
        return RecoveryCodesOutcome.Of(outcome, codes);
    }

    /// <summary>Forgets app and recovery codes; refused where the role asks for a second factor.</summary>
    public Task<ChangeOutcome> TurnOffAuthenticatorAsync(Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(actor, async (change, administrator, token) =>
        {
            if (settings.SecondFactorRequired.Contains(administrator.Role))
            {
                return Invalid(text[nameof(AccountsText.SecondFactorRequired)]);
            }

            administrator.TwoFactorEnabled = false;
            await change.Db.Set<IdentityUserToken<long>>().Where(value => value.UserId == administrator.Id).ExecuteDeleteAsync(token);
            return await SavedHereAloneAsync(change, administrator, "authenticatorApp", "turned off", token);
        }, cancellationToken);

    /// <summary>A fresh set; the old ones work no more. <see cref="ChangeOutcome.Missing"/> without an app that they could stand in for.</summary>
    public async Task<RecoveryCodesOutcome> NewRecoveryCodesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.New();
        var outcome = await ChangeAsync(actor, async (change, administrator, token) =>
        {
            if (!administrator.TwoFactorEnabled)
            {
                return new ChangeOutcome.Missing();
            }

            await ReplaceCodesAsync(change, administrator, codes, token);
            return await SavedHereAloneAsync(change, administrator, "recoveryCodes", "new", token);
        }, cancellationToken);
        return RecoveryCodesOutcome.Of(outcome, codes);
    }

    /// <param name="passkey">As the browser made it, and as it was found to be in order.</param>
    /// <param name="name">What its owner calls it.</param>
    public Task<ChangeOutcome> AddPasskeyAsync(UserPasskeyInfo passkey, string name, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(actor, async (change, administrator, token) =>
        {
            if (NameFault(name) is { } fault)
            {
                return fault;
            }

            passkey.Name = NormalizedText.ValueOf(name);
            using var store = StoreOf(change);
            await store.AddOrUpdatePasskeyAsync(administrator, passkey, token);
            return await SavedHereAloneAsync(change, administrator, "passkeyAdded", passkey.Name, token);
        }, cancellationToken);

    /// <summary>A name proves nothing: other sessions go on.</summary>
    /// <param name="id">As <see cref="OwnAccount.Passkey"/> has it.</param>
    public Task<ChangeOutcome> RenamePasskeyAsync(string id, string name, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(actor, async (change, administrator, token) =>
        {
            if (await FindPasskeyAsync(change, administrator, id, token) is not { } passkey)
            {
                return new ChangeOutcome.Missing();
            }

            if (NameFault(name) is { } fault)
            {
                return fault;
            }

            passkey.Data.Name = NormalizedText.ValueOf(name);
            return Saved(change, administrator, "passkeyRenamed", passkey.Data.Name);
        }, cancellationToken);

    /// <param name="id">As <see cref="OwnAccount.Passkey"/> has it.</param>
    public Task<ChangeOutcome> RemovePasskeyAsync(string id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(actor, async (change, administrator, token) =>
        {
            if (await FindPasskeyAsync(change, administrator, id, token) is not { } passkey)
            {
                return new ChangeOutcome.Missing();
            }

            change.Db.Remove(passkey);
            return await SavedHereAloneAsync(change, administrator, "passkeyRemoved", passkey.Data.Name ?? "", token);
        }, cancellationToken);

    private async Task<ChangeOutcome> ChangeAsync(Actor actor, Func<Change, Administrator, CancellationToken, Task<ChangeOutcome>> operation, CancellationToken cancellationToken) =>
        confirmations.IsFresh(actor)
            ? await changes.ChangeAccountAsync(
                actor,
                // A page that is open for a moment longer than its session must not give an account that was reset a way in.
                async (change, token) => await change.Db.Administrators.SingleOrDefaultAsync(administrator => administrator.Id == actor.AccountId, token)
                    is { IsDisabled: false, IsInvited: false } administrator
                    ? await operation(change, administrator, token)
                    : new ChangeOutcome.Missing(),
                cancellationToken)
            : new ChangeOutcome.NotConfirmed();

    // Whoever else is signed in as them may be who the change is meant against.
    private static async Task<ChangeOutcome> SavedHereAloneAsync(
        Change change, Administrator administrator, string field, string value, CancellationToken cancellationToken)
    {
        await Sessions.EndAllAsync(change, administrator.Id, except: change.Actor.SessionId, cancellationToken);
        return Saved(change, administrator, field, value);
    }

    private static ChangeOutcome.Saved Saved(Change change, Administrator administrator, string field, string value)
    {
        change.Record(AuditAction.SecondFactorChanged, administrator.Subject, before: null, new(StringComparer.Ordinal) { [field] = value });
        return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
    }

    private async Task ReplaceCodesAsync(Change change, Administrator administrator, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        using var store = StoreOf(change);
        await store.ReplaceCodesAsync(administrator, codes.Select(RecoveryCodes.Hash), cancellationToken);
    }

    // Identity's own way of storing these, within the operation's transaction.
    private AdministratorStore StoreOf(Change change) => new(change.Db, secrets, new IdentityErrorDescriber()) { AutoSaveChanges = false };

    private async Task<bool> IsRightAsync(string code, Actor actor)
    {
        await using var scope = scopes.CreateAsyncScope();
        var administrators = scope.ServiceProvider.GetRequiredService<UserManager<Administrator>>();
        return await FindAsync(administrators, actor) is { } administrator
            && await administrators.VerifyTwoFactorTokenAsync(administrator, TokenOptions.DefaultAuthenticatorProvider, code.Replace(" ", "", StringComparison.Ordinal));
    }

    private static Task<Administrator?> FindAsync(UserManager<Administrator> administrators, Actor actor) =>
        administrators.FindByIdAsync(actor.AccountId?.ToString(CultureInfo.InvariantCulture) ?? "0");

    private static async Task<IdentityUserPasskey<long>?> FindPasskeyAsync(Change change, Administrator administrator, string id, CancellationToken cancellationToken)
    {
        var credential = Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : [];
        return await change.Db.Set<IdentityUserPasskey<long>>()
            .SingleOrDefaultAsync(passkey => passkey.UserId == administrator.Id && passkey.CredentialId == credential, cancellationToken);
    }

    private ChangeOutcome.Invalid? NameFault(string name) =>
        NormalizedText.ValueOf(name).Length is > 0 and <= LongestPasskeyName ? null : Invalid(text[nameof(AccountsText.PasskeyNameRequired), LongestPasskeyName]);

    private static ChangeOutcome.Invalid Invalid(string problem) => new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [""] = [problem] });
}

/// <param name="Enrolment">Null unless the outcome is <see cref="ChangeOutcome.Unchanged"/>.</param>
internal sealed record EnrolmentOutcome(ChangeOutcome Outcome, AuthenticatorEnrolment? Enrolment);

/// <param name="Codes">Shown once; empty unless something was saved.</param>
internal sealed record RecoveryCodesOutcome(ChangeOutcome Outcome, IReadOnlyList<string> Codes)
{
    public static RecoveryCodesOutcome Of(ChangeOutcome outcome, IReadOnlyList<string> codes) => new(outcome, outcome is ChangeOutcome.Saved ? codes : []);
}
