using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Benchmarks;

/// <summary>One user's answer, now and as it was, and what changes would do, whatever the number of users.</summary>
internal static class InspectorRun
{
    public static async Task RunAsync(BenchmarkConsole console)
    {
        var inspector = console.Get<InspectorService>();
        var impact = console.Get<ImpactService>();
        var actor = Actor.CommandLine;
        await using var db = await console.DbAsync();
        var user = await db.Users.AsNoTracking().Where(one => one.PrimaryNumber != null).OrderBy(one => one.Id).Skip(1000).FirstAsync();
        var before = await db.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.At).FirstAsync();
        var policy = new EligibilityPolicy(AppVersion.Parse("43.0"), AppVersion.Parse("44.0"), RuleSet.None, unknownAppVersionBlocks: true);

        await PrintAsync("inspect, by e-mail", 300, () => inspector.InspectAsync(user.Email, at: null, actor, CancellationToken.None));
        await PrintAsync("inspect, as it was at the first entry", 300, () => inspector.InspectAsync(user.Email, before, actor, CancellationToken.None));
        await PrintAsync("inspect, as it was before all entries", 300, () => inspector.InspectAsync(user.Email, before.AddSeconds(-1), actor, CancellationToken.None));
        await PrintAsync("find by number", 300, () => inspector.FindAsync(user.PrimaryNumber!.ToString(), actor, CancellationToken.None));
        await PrintAsync("find by a part of a name", 300, () => inspector.FindAsync("smith", actor, CancellationToken.None));
        await PrintAsync("impact of an organization fact", 500, () => impact.CountAsync(new ProposedChange.OfOrganization { HasAddOn = false }, actor, CancellationToken.None));
        await PrintAsync("impact of a location fact", 500, () => impact.CountAsync(new ProposedChange.OfLocation(1) { Country = CountryCode.Parse("GB") }, actor, CancellationToken.None));
        await PrintAsync("impact of other blocking rules", 500, () => impact.CountAsync(new ProposedChange.OfPolicy(Other(RuleSet.Of(RuleCode.NumberTexting))), actor, CancellationToken.None));
        await PrintAsync("impact of other app versions", 500, () => impact.CountAsync(new ProposedChange.OfPolicy(policy), actor, CancellationToken.None));
        await PrintAsync("list of an organization fact", 10_000, async () => await impact.ListAsync(new ProposedChange.OfOrganization { HasAddOn = false }, actor, CancellationToken.None).CountAsync());
    }

    private static EligibilityPolicy Other(RuleSet advisory) =>
        new(EligibilityPolicy.Default.MinimumDesktopVersion, EligibilityPolicy.Default.MinimumMobileVersion, advisory, unknownAppVersionBlocks: true);

    private static async Task PrintAsync(string what, int limit, Func<Task> run) =>
        System.Console.WriteLine($"{what,-38} {(await Timing.CompareAsync(run, () => Task.CompletedTask)).Ours,8:F1} ms   (limit {limit} ms)");
}
