using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BusinessTexting.Console.Security;

/// <summary>Identity's accounts without its lockout, which knows no sites: <see cref="WrongAttempts"/> counts.</summary>
internal sealed class ConsoleAccounts(
    IUserStore<Administrator> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Administrator> hasher,
    IEnumerable<IUserValidator<Administrator>> userValidators,
    IEnumerable<IPasswordValidator<Administrator>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<Administrator>> logger)
    : UserManager<Administrator>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public override bool SupportsUserLockout => false;
}
