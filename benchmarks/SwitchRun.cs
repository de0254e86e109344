using BusinessTexting.Console.Features.Overview;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Benchmarks;

/// <summary>The organization's switch and what it would do, whatever the number of users.</summary>
internal static class SwitchRun
{
    public static async Task RunAsync(BenchmarkConsole console)
    {
        var settings = console.Get<ServiceSettingsService>();
        var actor = Actor.CommandLine;
        var choice = TextingChoice.Off;
        await using var db = await console.DbAsync();
        var (set, write) = await Timing.CompareAsync(
            async () =>
            {
                choice = choice is TextingChoice.On ? TextingChoice.Off : TextingChoice.On;
                await settings.SetDefaultAsync(choice, version: null, actor, CancellationToken.None);
            },
            () => db.Database.ExecuteSqlRawAsync("UPDATE \"Policies\" SET \"Fingerprint\" = \"Fingerprint\""));
        System.Console.WriteLine($"organization switch             {set,8:F1} ms   bare one-row write {write:F1} ms   (limit 50 ms)");

        var (preview, count) = await Timing.CompareAsync(
            () => settings.PreviewAsync(TextingChoice.On, actor, CancellationToken.None),
            () => db.Users.GroupBy(user => user.NotMet).Select(group => group.Count()).ToListAsync());
        System.Console.WriteLine($"impact of the switch            {preview,8:F1} ms   bare count by rules {count:F1} ms   (limit 300 ms)");
        var overview = console.Get<OverviewService>();
        System.Console.WriteLine($"overview                        {(await Timing.CompareAsync(() => overview.LoadAsync(actor, CancellationToken.None), () => Task.CompletedTask)).Ours,8:F1} ms");
        await settings.SetDefaultAsync(TextingChoice.Off, version: null, actor, CancellationToken.None);
    }
}
