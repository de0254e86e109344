using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Benchmarks;

/// <summary>Eight administrators who change settings without pause until their process is killed. Every change they were told is stored is one
/// line on standard output: the resource, its id, its version, the choice.</summary>
internal static class KillChild
{
    private const int Administrators = 8;

    public static async Task RunAsync(string database, int seed)
    {
        await using var services = BenchmarkConsole.Services(database);
        await services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await using var db = await services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        var users = await db.Users.OrderBy(user => user.Id).Select(user => user.Id).ToListAsync();
        var locations = await db.Locations.OrderBy(location => location.Id).Select(location => location.Id).ToListAsync();
        System.Console.WriteLine("begin");
        await Task.WhenAll(Enumerable.Range(0, Administrators).Select(number => Task.Run(() => WorkAsync(services, users, locations, new Random((seed * 100) + number)))));
    }

    private static async Task WorkAsync(ServiceProvider services, List<long> users, List<long> locations, Random random)
    {
        var actor = new Actor("benchmark") { Role = Role.Full };
        while (true)
        {
            // A few users whom everybody changes, the others now and then, and what all of them follow.
            var (resource, id) = random.Next(10) switch
            {
                0 => ("Organization", 1),
                1 => ("Location", locations[random.Next(locations.Count)]),
                < 5 => ("User", users[random.Next(3)]),
                _ => ("User", users[random.Next(users.Count)]),
            };
            var choice = (resource, random.Next(3)) switch
            {
                (_, 0) => TextingChoice.On,
                (_, 1) => TextingChoice.Off,
                ("Organization", _) => TextingChoice.On,
                _ => TextingChoice.Inherit,
            };
            var outcome = await (resource switch
            {
                "Organization" => services.GetRequiredService<ServiceSettingsService>().SetDefaultAsync(choice, version: null, actor, CancellationToken.None),
                "Location" => services.GetRequiredService<LocationService>().SetDefaultAsync(id, choice, version: null, actor, CancellationToken.None),
                _ => services.GetRequiredService<UserService>().SetTextingAsync(id, choice, version: null, actor, CancellationToken.None),
            });
            switch (outcome)
            {
                case ChangeOutcome.Saved(var saved, var version, _):
                    System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{resource} {saved} {version} {choice}"));
                    break;
                case ChangeOutcome.Unchanged:
                    break;
                default:
                    System.Console.WriteLine($"refused {outcome}");
                    return;
            }
        }
    }
}
