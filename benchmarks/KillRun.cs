using System.Diagnostics;
using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Benchmarks;

/// <summary>Kills a process in which eight administrators change settings, at random moments, and looks each time at what is left: the database
/// opens, nothing acknowledged is lost, the chain of the record is intact, and every change is there with its entry or not at all.</summary>
internal sealed class KillRun(string folder)
{
    private const int Users = 200;
    private const int LongestLife = 2000;

    private readonly string _database = Path.Combine(folder, "console.db");
    private readonly Dictionary<(string Resource, long Id), (int Version, string Choice)> _acknowledged = [];
    private long _told;
    private long _entries;
    private int _behind;
    private int _unacknowledged;

    public static async Task RunAsync(string folder, int kills)
    {
        var seed = Environment.TickCount;
        System.Console.WriteLine(FormattableString.Invariant($"{kills} kills, eight administrators, {Users} users; random seed {seed}"));
        var run = new KillRun(folder);
        await run.PrepareAsync();
        var watch = Stopwatch.StartNew();
        var random = new Random(seed);
        for (var kill = 1; kill <= kills; kill++)
        {
            await run.LiveAndDieAsync(seed + kill, TimeSpan.FromMilliseconds(random.NextDouble() * LongestLife));
            await run.LookAsync(kill);
        }

        System.Console.WriteLine(FormattableString.Invariant($"killed                          {kills,8:N0} times in {watch.Elapsed.TotalMinutes:F1} minutes"));
        System.Console.WriteLine(FormattableString.Invariant($"changes acknowledged            {run._told,8:N0}, none lost"));
        System.Console.WriteLine(FormattableString.Invariant($"stored, killed before told      {run._unacknowledged,8:N0} resources"));
        System.Console.WriteLine(FormattableString.Invariant($"entries on the record           {run._entries,8:N0}, chain intact after every kill"));
        System.Console.WriteLine(FormattableString.Invariant($"head behind the last entry      {run._behind,8:N0} times"));
    }

    private async Task PrepareAsync()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var directory = Path.Combine(folder, "directory");
        Directory.CreateDirectory(directory);
        GeneratedDirectory.Write(directory, Users);
        await using var services = BenchmarkConsole.Services(_database);
        await services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        using var files = DirectoryFiles.InFolder(directory);
        await services.GetRequiredService<DirectoryImportService>().ApplyAsync(
            files, new ImportOptions(), progress: null, new Actor("benchmark") { Role = Role.Full }, CancellationToken.None);
        await using (var db = await services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync())
        {
            foreach (var (resource, known) in await StoredAsync(db))
            {
                _acknowledged[resource] = known;
            }
        }

        SqliteConnection.ClearAllPools();
    }

    private async Task LiveAndDieAsync(int seed, TimeSpan life)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "BusinessTexting.Benchmarks.dll"), "kill-child", _database, seed.ToString(CultureInfo.InvariantCulture)];
        using var child = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        Require(await child.StandardOutput.ReadLineAsync() is "begin", "the database did not open in the next process");
        var output = child.StandardOutput.ReadToEndAsync();
        await Task.Delay(life);
        child.Kill();
        await child.WaitForExitAsync();

        // What follows the last line break was cut off in the middle.
        var text = await output;
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            Require(parts is [not "refused", _, _, _], $"a change was refused: {line}");
            Remember((parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture)), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
        }
    }

    private void Remember((string, long) resource, int version, string choice)
    {
        _told++;
        if (!_acknowledged.TryGetValue(resource, out var known) || known.Version < version)
        {
            _acknowledged[resource] = (version, choice);
        }
    }

    private async Task LookAsync(int kill)
    {
        await using var services = BenchmarkConsole.Services(_database);
        await services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        var outcome = await services.GetRequiredService<RecordVerification>().VerifyAsync(from: 1, progress: null, CancellationToken.None);
        Require(outcome is VerifyOutcome.Intact, $"after kill {kill} the chain is broken: {outcome}");
        var intact = (VerifyOutcome.Intact)outcome;
        (_entries, _behind) = (intact.Last, _behind + (intact.NewerThanHead > 0 ? 1 : 0));
        await using (var db = await services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync())
        {
            Require(await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").FirstAsync() is "ok", $"after kill {kill} pages are damaged");
            Compare(kill, await StoredAsync(db), await EntriesAsync(db));
        }

        // The next process opens what a killed one left, not what this one tidied up.
        SqliteConnection.ClearAllPools();
    }

    private void Compare(
        int kill, Dictionary<(string, long), (int Version, string Choice)> stored, Dictionary<(string, long), (int Count, string Choice)> entries)
    {
        foreach (var (resource, (version, choice)) in stored)
        {
            var told = _acknowledged[resource];
            Require(version > told.Version || (version == told.Version && choice == told.Choice), $"after kill {kill} {resource} is {version} {choice}, acknowledged was {told}");
            _unacknowledged += version > told.Version ? 1 : 0;
            _acknowledged[resource] = (version, choice);

            var (count, last) = entries.GetValueOrDefault(resource, (0, choice));
            Require(count == version - 1, $"after kill {kill} {resource} has version {version} and {count} entries");
            Require(last == choice, $"after kill {kill} {resource} is {choice}, its last entry says {last}");
        }
    }

    private static async Task<Dictionary<(string, long), (int Version, string Choice)>> StoredAsync(ConsoleDb db)
    {
        var users = await db.Users.AsNoTracking().Select(user => new { Resource = "User", user.Id, user.Version, user.Texting }).ToListAsync();
        var locations = await db.Locations.AsNoTracking().Select(location => new { Resource = "Location", location.Id, location.Version, Texting = location.TextingDefault }).ToListAsync();
        var organizations = await db.Organizations.AsNoTracking().Select(one => new { Resource = "Organization", one.Id, one.Version, Texting = one.TextingDefault }).ToListAsync();
        return users.Concat(locations).Concat(organizations).ToDictionary(one => (one.Resource, one.Id), one => (one.Version, one.Texting.ToString()));
    }

    // Every entry but the import's own is one change of one resource.
    private static async Task<Dictionary<(string, long), (int Count, string Choice)>> EntriesAsync(ConsoleDb db)
    {
        AuditAction[] changes = [AuditAction.UserTextingChanged, AuditAction.LocationChanged, AuditAction.OrganizationDefaultChanged];
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => changes.Contains(entry.Action)).OrderBy(entry => entry.Id).ToListAsync();
        return entries.GroupBy(entry => ($"{entry.Resource}", entry.ResourceId!.Value)).ToDictionary(group => group.Key, group => (group.Count(), ChoiceIn(group.Last().After)));
    }

    // {"texting":"On"}; a user's Inherit is written Default.
    private static string ChoiceIn(string after) => after.Split('"')[3] is "Default" ? "Inherit" : after.Split('"')[3];

    private static void Require(bool holds, string fault)
    {
        if (!holds)
        {
            throw new InvalidOperationException(fault);
        }
    }
}
