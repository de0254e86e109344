using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Benchmarks;

/// <summary>A record of a million entries: finding some, and checking all of it by the command people use.</summary>
internal static class RecordRun
{
    private const int Entries = 1_000_000;
    private const int EntriesPerOperation = 10_000;

    public static async Task RunAsync(BenchmarkConsole console)
    {
        await FillAsync(console);
        await ListAsync(console, "first page", new AuditQuery());
        await ListAsync(console, "one user's entries", new AuditQuery { Resource = AuditResource.User, ResourceId = 17 });
        await ListAsync(console, "search, hits", new AuditQuery { Search = "user17" });
        await ListAsync(console, "search, no hit", new AuditQuery { Search = "zzqq" });
        await ListAsync(console, "filters, no hit", new AuditQuery { Action = AuditAction.PolicyChanged, Actor = Actor.CommandLine.Name });
        var (time, peak, exit) = console.Command(output: null, "audit", "verify");
        System.Console.WriteLine($"audit verify, 1,000,000 entries {time.TotalSeconds,8:F1} s   {peak / 1048576.0,6:F0} MB   exit {exit}   (limit 10 s)");
    }

    private static async Task ListAsync(BenchmarkConsole console, string name, AuditQuery query)
    {
        var times = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            times.Add(await Timing.OnceAsync(() => console.Get<AuditTrailService>().ListAsync(query, Actor.CommandLine, CancellationToken.None)));
        }

        System.Console.WriteLine($"audit log, {name,-20} {Timing.Median(times),8:F0} ms");
    }

    private static async Task FillAsync(BenchmarkConsole console)
    {
        await using var db = await console.DbAsync();
        var (there, size) = (await db.AuditEntries.LongCountAsync(), new FileInfo(console.Database).Length);
        for (var last = there; last < Entries;)
        {
            await using var bulk = await BulkChange.BeginAsync(db, CancellationToken.None);
            last = Fill(bulk, new Change(db, Actor.CommandLine, DateTimeOffset.UnixEpoch.AddSeconds(last)));
            await bulk.CommitAsync(CancellationToken.None);
        }

        if (there < Entries)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            System.Console.WriteLine($"growth per entry                {(new FileInfo(console.Database).Length - size) / (double)(Entries - there),8:F0} bytes");
        }
    }

    // As administrators make them: one setting or one fact of one user.
    private static long Fill(BulkChange bulk, Change change)
    {
        var last = 0L;
        for (var id = 1; id <= EntriesPerOperation; id++)
        {
            var subject = new Change.Subject(AuditResource.User, id, $"user{id}@northwind.example");
            var entry = id % 2 == 0
                ? change.Entry(AuditAction.UserTextingChanged, subject, new() { [AuditFields.Texting] = "Default" }, new() { [AuditFields.Texting] = "On" })
                : change.Entry(AuditAction.UserChanged, subject, new() { ["primaryNumber"] = $"+1512555{id % 10_000:0000}" }, new() { ["primaryNumber"] = "" });
            last = bulk.Record(entry!);
        }

        return last;
    }
}
