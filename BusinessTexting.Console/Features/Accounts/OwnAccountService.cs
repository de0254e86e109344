using System.Buffers.Text;
using System.Diagnostics;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One's own account: how one signs in, and the password.</summary>
internal sealed class OwnAccountService(
    IDbContextFactory<ConsoleDb> databases,
    ChangeStore changes,
    IdentityProof proof,
    IPasswordHasher<Administrator> hasher,
    IValidator<NewPassword> newPasswords,
    SignInSettings settings,
    AuthenticatorSecrets secrets,
    IStringLocalizer<AccountsText> text)
{
    /// <summary>Null for an actor without an account.</summary>
    public async Task<OwnAccount?> LoadAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Administrators.SingleOrDefaultAsync(administrator => administrator.Id == actor.AccountId, cancellationToken) is not { } administrator)
        {
            return null;
        }

        using var store = new AdministratorStore(db, secrets, new IdentityErrorDescriber());
        var passkeys = await store.GetPasskeysAsync(administrator, cancellationToken);
        return new OwnAccount(
            administrator.TwoFactorEnabled,
            await store.CountCodesAsync(administrator, cancellationToken),
            settings.SecondFactorRequired.Contains(administrator.Role),
            [.. passkeys.OrderBy(passkey => passkey.CreatedAt).Select(passkey => new OwnAccount.Passkey(
                Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt))])
        {
            IsAuthenticatorUnreadable = administrator.TwoFactorEnabled && await store.GetAuthenticatorKeyAsync(administrator, cancellationToken) is null,
        };
    }

    /// <summary>Changes the password of who knows it, and ends every other session of theirs. A fault stands under the name of its field;
    /// <see cref="ChangeOutcome.Missing"/> for an actor without an account.</summary>
    public async Task<ChangeOutcome> ChangePasswordAsync(PasswordForm form, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is null)
        {
            return new ChangeOutcome.Missing();
        }

        var wish = new NewPassword(form.New, actor.Name, actor.Email);
        if (await newPasswords.ValidateAsync(wish, cancellationToken) is { IsValid: false } faults)
        {
            return Invalid(nameof(PasswordForm.New), faults.Errors[0].ErrorMessage);
        }

        switch (await proof.ProveAsync(form.Current, actor, cancellationToken))
        {
            case ProofOutcome.Proved:
                return await changes.ChangeAccountAsync(actor, (change, token) => ChangeAsync(change, form.New, actor, token), cancellationToken);
            case ProofOutcome.Refused:
                return Invalid(nameof(PasswordForm.Current), text[nameof(AccountsText.PasswordWrong)]);
            case ProofOutcome.TooManyAttempts(var wait):
                return Invalid(nameof(PasswordForm.Current), text[nameof(AccountsText.TooManyAttempts), (int)Math.Ceiling(wait.TotalSeconds)]);
            case ProofOutcome.NotStored(var trouble):
                return new ChangeOutcome.NotStored(trouble);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<ChangeOutcome> ChangeAsync(Change change, string password, Actor actor, CancellationToken cancellationToken)
    {
        // Between the proof and now the account may have been reset.
        if (await change.Db.Administrators.SingleOrDefaultAsync(administrator => administrator.Id == actor.AccountId, cancellationToken)
            is not { IsDisabled: false, IsInvited: false } administrator)
        {
            return new ChangeOutcome.Missing();
        }

        administrator.PasswordHash = hasher.HashPassword(administrator, password);
        await Sessions.EndAllAsync(change, administrator.Id, except: actor.SessionId, cancellationToken);
        change.Record(AuditAction.PasswordChanged, administrator.Subject, before: null, new(StringComparer.Ordinal) { ["by"] = "themselves" });
        return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
    }

    private static ChangeOutcome.Invalid Invalid(string field, string problem) => new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [problem] });
}
