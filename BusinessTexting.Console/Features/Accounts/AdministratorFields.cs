using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>An administrator as the record shows them, and how one begins.</summary>
internal static class AdministratorFields
{
    /// <param name="locations">The names of their locations.</param>
    public static SortedDictionary<string, string> Of(Administrator administrator, IEnumerable<string> locations) => new(StringComparer.Ordinal)
    {
        ["name"] = administrator.Name,
        ["email"] = administrator.Email!,
        ["role"] = administrator.Role.ToString(),
        ["locations"] = string.Join(", ", locations.Order(StringComparer.Ordinal)),
        ["signIn"] = administrator.IsDisabled ? "disabled" : "allowed",
    };

    extension(Change change)
    {
        /// <summary>Adds an administrator who has no password yet.</summary>
        public async Task<Administrator> AddAdministratorAsync(string name, string email, Role role, ILookupNormalizer normalizer, CancellationToken cancellationToken)
        {
            var administrator = new Administrator
            {
                Id = await change.NextIdAsync<Administrator>(cancellationToken),
                Name = name,
                Email = email,
                NormalizedEmail = normalizer.NormalizeEmail(email),
                UserName = email,
                NormalizedUserName = normalizer.NormalizeName(email),
                EmailConfirmed = true,
                LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                Role = role,
                CreatedAt = change.At,
            };
            change.Db.Add(administrator);
            return administrator;
        }

        public void RecordNewLink(Administrator administrator) =>
            change.Record(AuditAction.AdministratorInvited, administrator.Subject, before: null, new(StringComparer.Ordinal) { ["link"] = "new" });

        /// <summary>Takes password, authenticator app, recovery codes and passkeys away, ends every session, and says so on the record.</summary>
        public async Task ForgetCredentialsAsync(Administrator administrator, CancellationToken cancellationToken)
        {
            (administrator.PasswordHash, administrator.TwoFactorEnabled) = (null, false);
            await change.Db.Set<IdentityUserToken<long>>().Where(token => token.UserId == administrator.Id).ExecuteDeleteAsync(cancellationToken);
            await change.Db.Set<IdentityUserPasskey<long>>().Where(passkey => passkey.UserId == administrator.Id).ExecuteDeleteAsync(cancellationToken);
            await Sessions.EndAllAsync(change, administrator.Id, except: null, cancellationToken);
            change.Record(AuditAction.SecondFactorChanged, administrator.Subject, before: null, new(StringComparer.Ordinal)
            {
                ["password"] = "removed",
                ["secondFactor"] = "reset",
            });
        }
    }
}
