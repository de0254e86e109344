using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BusinessTexting.Tests.Support;

/// <summary>Administrators who can sign in, all with the same password.</summary>
internal static class TestAccounts
{
    public const string Password = "violet tram under rain";

    private const int Rounds = 1000;

    private static readonly Lazy<string> Hash = new(() =>
        new PasswordHasher<Administrator>(Options.Create(new PasswordHasherOptions { IterationCount = Rounds })).HashPassword(null!, Password));

    /// <summary>Hashes passwords with little work: as much as the console's own takes would be a tenth of what all tests take.</summary>
    public static IServiceCollection AddQuickHashes(this IServiceCollection services) => services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = Rounds);

    /// <summary>The e-mail of the one administrator of a role.</summary>
    public static string EmailOf(Role role) => Actors.EmailOf(role);

    /// <summary>Adds the one administrator of this role.</summary>
    public static async Task<long> AddAsync(IServiceProvider services, Role role, params long[] locations)
    {
        var outcome = await services.GetRequiredService<ChangeStore>().ChangeAccountAsync(
            Actor.Console,
            async (change, token) =>
            {
                var administrator = await change.AddAdministratorAsync($"{role} Administrator", EmailOf(role), role, new UpperInvariantLookupNormalizer(), token);
                administrator.PasswordHash = Hash.Value;
                foreach (var location in locations)
                {
                    administrator.Locations.Add(new AdministratorLocation { AdministratorId = administrator.Id, LocationId = location });
                }

                change.Record(AuditAction.AdministratorAdded, administrator.Subject, before: null, AdministratorFields.Of(administrator, []));
                return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
            },
            CancellationToken.None);
        return Assert.IsType<ChangeOutcome.Saved>(outcome).Id;
    }
}
