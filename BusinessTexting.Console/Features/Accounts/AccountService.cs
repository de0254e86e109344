using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>How somebody who cannot sign in yet comes to be able to: the first administrator by the set-up code, everybody else by a one-time link.</summary>
internal sealed class AccountService(
    IDbContextFactory<ConsoleDb> databases,
    ChangeStore changes,
    ILookupNormalizer normalizer,
    IPasswordHasher<Administrator> hasher,
    IValidator<SetUpForm> setUpForms,
    IValidator<NewPassword> newPasswords,
    TimeProvider clock)
{
    /// <summary>Whether there is nobody yet who could sign in.</summary>
    public async Task<bool> IsSetUpNeededAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return !await db.Administrators.AnyAsync(cancellationToken);
    }

    /// <summary>Adds the first full administrator; <see cref="ChangeOutcome.Missing"/> once there is one.</summary>
    public async Task<ChangeOutcome> SetUpAsync(SetUpForm form, string address, CancellationToken cancellationToken)
    {
        if (await setUpForms.ValidateAsync(form, cancellationToken) is { IsValid: false } faults)
        {
            return new ChangeOutcome.Invalid(faults.ToDictionary().AsReadOnly());
        }

        var email = NormalizedText.ValueOf(form.Email);
        var actor = new Actor(NormalizedText.ValueOf(form.Name)) { Email = email, Role = Role.Full, Address = address };
        return await changes.ChangeAccountAsync(
            actor,
            async (change, token) =>
            {
                if (await change.Db.Administrators.AnyAsync(token))
                {
                    return new ChangeOutcome.Missing();
                }

                var administrator = await change.AddAdministratorAsync(actor.Name, email, Role.Full, normalizer, token);
                administrator.PasswordHash = hasher.HashPassword(administrator, form.Password);
                change.Record(AuditAction.AdministratorAdded, administrator.Subject, before: null, AdministratorFields.Of(administrator, []));
                return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
            },
            cancellationToken);
    }

    /// <summary>Whose link this is; null when it does not exist, was used or has expired.</summary>
    public async Task<Administrator?> FindByLinkAsync(string? secret, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await FindByLinkAsync(db, secret, cancellationToken);
    }

    /// <summary>Gives the link's administrator this password and ends every session they had; the link is used up. <see cref="ChangeOutcome.Missing"/> without such a link.</summary>
    public async Task<ChangeOutcome> JoinAsync(string? secret, string password, string address, CancellationToken cancellationToken)
    {
        if (await FindByLinkAsync(secret, cancellationToken) is not { } invited)
        {
            return new ChangeOutcome.Missing();
        }

        if (await newPasswords.ValidateAsync(new NewPassword(password, invited.Name, invited.Email!), cancellationToken) is { IsValid: false } faults)
        {
            return new ChangeOutcome.Invalid(faults.ToDictionary().AsReadOnly());
        }

        return await changes.ChangeAccountAsync(
            new Actor(invited.Name) { AccountId = invited.Id, Email = invited.Email!, Role = invited.Role, Address = address },
            async (change, token) =>
            {
                if (await FindByLinkAsync(change.Db, secret, token) is not { } administrator)
                {
                    return new ChangeOutcome.Missing();
                }

                administrator.PasswordHash = hasher.HashPassword(administrator, password);
                (administrator.LinkHash, administrator.LinkCreatedAt, administrator.LinkExpiresAt) = (null, null, null);
                (administrator.LockoutEnd, administrator.AccessFailedCount) = (null, 0);
                await WrongAttempts.ForgetAllAsync(change, administrator.Id, token);
                await Sessions.EndAllAsync(change, administrator.Id, except: null, token);
                change.Record(AuditAction.PasswordChanged, administrator.Subject, before: null, new(StringComparer.Ordinal) { ["by"] = "link" });
                return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
            },
            cancellationToken);
    }

    private async Task<Administrator?> FindByLinkAsync(ConsoleDb db, string? secret, CancellationToken cancellationToken)
    {
        var hash = OneTimeLink.Hash(secret ?? "");
        return await db.Administrators.SingleOrDefaultAsync(administrator => administrator.LinkHash == hash, cancellationToken) is { } administrator
            && administrator.HasLinkAt(clock.GetUtcNow())
            ? administrator
            : null;
    }
}
