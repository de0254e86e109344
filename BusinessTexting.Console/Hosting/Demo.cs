using System.Security.Cryptography;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Features.FirstRun;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Hosting;

/// <summary>The sample organization and an invented administrator per role, in a folder of its own that is gone at the end. For this machine only,
/// because the passwords stand on the screen.</summary>
internal sealed class Demo : IDisposable
{
    private const int LocationsOfTheLocationAdministrator = 2;

    // 24 characters of 31: 118 bits.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 24;

    private static readonly (Role Role, string Name)[] People =
        [(Role.Full, "Ada Full"), (Role.User, "Uma User"), (Role.Location, "Lou Location"), (Role.Support, "Sam Support"), (Role.ReadOnly, "Rae Reader")];

    private readonly string _folder = Directory.CreateTempSubdirectory("business-texting-demo-").FullName;

    public string Database => Path.Combine(_folder, "demo.db");

    /// <summary>Why there can be no demo, as a sentence; null when there can.</summary>
    /// <param name="database">The value of <c>--database</c>; null without one.</param>
    public static string? Fault(IConfiguration configuration, string? database)
    {
        if (database is not null)
        {
            return "A demo has a database of its own: leave out --database, or leave out --demo.";
        }

        return ListeningAddresses.InUse(configuration).FirstOrDefault(address => !IsThisMachine(address)) is { } address
            ? $"A demo answers on this machine only, so it does not listen on {address}. Use --urls http://localhost:5080, or another port there."
            : null;
    }

    /// <summary>Brings in the organization and its administrators.</summary>
    /// <returns>A line for each administrator: role, e-mail, password.</returns>
    public static async Task<IReadOnlyList<string>> FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<SampleOrganization>().ImportAsync(Actor.Console, cancellationToken) is SampleOutcome.Failed(var sentence))
        {
            throw new BadSettingException($"The demo cannot start: {sentence}");
        }

        var lines = new List<string>();
        foreach (var (role, name) in People)
        {
            var (email, password) = ($"{role.ToString().ToLowerInvariant()}@demo.example", RandomNumberGenerator.GetString(Alphabet, PasswordLength));
            if (await AddAsync(services, role, name, email, password, cancellationToken) is not ChangeOutcome.Saved)
            {
                throw new BadSettingException("The demo cannot start: its database could not be written.");
            }

            lines.Add($"{role}  {email}  {password}");
        }

        return lines;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // Somebody looks at it; the system clears its folder of temporary files in time.
        }
    }

    private static Task<ChangeOutcome> AddAsync(IServiceProvider services, Role role, string name, string email, string password, CancellationToken cancellationToken) =>
        services.GetRequiredService<ChangeStore>().ChangeAccountAsync(
            Actor.Console,
            async (change, token) =>
            {
                var administrator = await change.AddAdministratorAsync(name, email, role, services.GetRequiredService<ILookupNormalizer>(), token);
                administrator.PasswordHash = services.GetRequiredService<IPasswordHasher<Administrator>>().HashPassword(administrator, password);
                var locations = role is Role.Location
                    ? await change.Db.Locations.OrderBy(location => location.NameKey).Take(LocationsOfTheLocationAdministrator).ToListAsync(token)
                    : [];
                locations.ForEach(location => administrator.Locations.Add(new AdministratorLocation { AdministratorId = administrator.Id, LocationId = location.Id }));
                change.Record(AuditAction.AdministratorAdded, administrator.Subject, before: null, AdministratorFields.Of(administrator, locations.Select(location => location.Name)));
                return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
            },
            cancellationToken);

    // An address that is none is refused by the console itself.
    private static bool IsThisMachine(string address)
    {
        try
        {
            var host = BindingAddress.Parse(address).Host;
            return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (System.Net.IPAddress.TryParse(host, out var ip) && System.Net.IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
