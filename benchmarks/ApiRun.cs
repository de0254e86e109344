using System.Globalization;
using BusinessTexting.Console.Features.Decisions;
using BusinessTexting.Console.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Benchmarks;

/// <summary>The gateway's question and the verdict, over HTTP, against an empty endpoint behind the same key and limiter; and the question without
/// HTTP, against the bare SQL read.</summary>
internal static class ApiRun
{
    private const int Runs = 5;
    private const int Asked = 20_000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(BenchmarkConsole console)
    {
        await using var db = await console.DbAsync();
        var numbers = (await db.Users.AsNoTracking().Where(user => user.PrimaryNumber != null).Select(user => user.PrimaryNumber!).ToListAsync()).ConvertAll(number => number.Value);
        var ids = await db.Users.AsNoTracking().Select(user => user.Id).ToListAsync();
        var random = new Random(20261122);

        // One in ten is a number that nobody has.
        var asked = Enumerable.Range(0, Asked)
            .Select(place => place % 10 == 0 ? FormattableString.Invariant($"+1303{random.Next(2_000_000, 9_999_999)}") : numbers[random.Next(numbers.Count)]).ToList();
        var decisions = asked.ConvertAll(number => $"/api/v1/decisions?number={Uri.EscapeDataString(number)}");
        var verdicts = Enumerable.Range(0, Asked).Select(_ => FormattableString.Invariant($"/api/v1/users/{ids[random.Next(ids.Count)]}/verdict")).ToList();

        await WithoutHttpAsync(console, asked);
        using var server = BenchmarkServer.Start(ApiServer.Kind, console.Database);
        try
        {
            var key = (await server.StandardOutput.ReadLineAsync())!;
            var client = new ApiClient(int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture), key);
            await OverHttpAsync(client, decisions, verdicts);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task OverHttpAsync(ApiClient client, List<string> decisions, List<string> verdicts)
    {
        string[] empty = [ApiServer.Empty];
        var (bare, decided, judged) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var paths in new IReadOnlyList<string>[] { empty, decisions, verdicts })
        {
            await client.SaturateAsync(paths, Time);
        }

        for (var run = 0; run < Runs; run++)
        {
            bare.Add(await client.SaturateAsync(empty, Time));
            decided.Add(await client.SaturateAsync(decisions, Time));
            judged.Add(await client.SaturateAsync(verdicts, Time));
        }

        var (most, decision, verdict) = (Timing.Median(bare), Timing.Median(decided), Timing.Median(judged));
        var p99 = await client.P99Async(decisions, decision / 2, Time + Time);
        System.Console.WriteLine("over HTTP, requests per second, median of five alternating runs");
        System.Console.WriteLine($"  empty endpoint, same key and limiter  {most,10:N0}");
        System.Console.WriteLine($"  decisions                             {decision,10:N0}   {decision / most,5:P0}   (limit: at least 60 %)");
        System.Console.WriteLine($"  decisions at half that load, p99      {p99,10:F1} ms         (limit: 10 ms)");
        System.Console.WriteLine($"  verdict                               {verdict,10:N0}   {verdict / most,5:P0}   (limit: at least 20 %)");
    }

    private static async Task WithoutHttpAsync(BenchmarkConsole console, List<string> asked)
    {
        var service = console.Get<DecisionService>();
        await using var db = await console.DbAsync();
        await db.Database.OpenConnectionAsync();
        using var bare = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        bare.CommandText = """SELECT "NotMet", "Unknown", "TextingBelowOrganization" FROM "Users" WHERE "PrimaryNumber" = $number""";
        var number = bare.Parameters.Add("$number", SqliteType.Text);
        var (ours, theirs) = await Timing.CompareAsync(
            async () =>
            {
                foreach (var one in asked)
                {
                    await service.DecideAsync(one, Actor.CommandLine, CancellationToken.None);
                }
            },
            () =>
            {
                foreach (var one in asked)
                {
                    number.Value = one;
                    using var reader = bare.ExecuteReader();
                    reader.Read();
                }

                return Task.CompletedTask;
            });
        System.Console.WriteLine(
            $"decision without HTTP {ours * 1000 / asked.Count,8:F1} µs, bare SQL read {theirs * 1000 / asked.Count,6:F1} µs, ratio {ours / theirs:F2}");
    }
}
