using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Benchmarks;

/// <summary>List pages against the same SQL sent bare: the count, and the rows of the page.</summary>
internal static class ListRun
{
    public static async Task RunAsync(BenchmarkConsole console)
    {
        System.Console.WriteLine("list page                            ours       bare    ratio   matches   (limit: 10 ms or 3 x bare, never above 100 ms)");
        var worst = 0.0;
        foreach (var (name, query, actor) in Queries().Select(one => (one.Name, one.Query, Actor.CommandLine)).Concat(Confined()))
        {
            var (ours, bare, total) = await MeasureAsync(console, query, actor);
            var isWithin = ours <= Math.Max(10, 3 * bare) && ours <= 100;
            worst = Math.Max(worst, ours);
            System.Console.WriteLine($"  {name,-30} {ours,8:F1} ms {bare,7:F1} ms   {ours / bare,5:F2}  {total,8:N0}   {(isWithin ? "" : "OVER")}");
        }

        System.Console.WriteLine($"  slowest {worst,52:F1} ms");
    }

    private static IEnumerable<(string Name, UserListQuery Query)> Queries()
    {
        UserListQuery[] filters =
        [
            new(),
            new() { State = TextingState.Blocked },
            new() { State = TextingState.On },
            new() { Rule = RuleCode.PrimaryNumber },
            new() { Rule = RuleCode.CustomerType },
            new() { LocationId = 7 },
            new() { LocationId = UserListQuery.NoLocation },
            new() { Override = UserOverride.Off },
            new() { Status = UserStatus.Pending },
            new() { State = TextingState.On, LocationId = 7, Status = UserStatus.Pending },
        ];
        foreach (var sort in Enum.GetValues<UserSort>())
        {
            foreach (var filter in filters)
            {
                yield return ($"{sort}, {Describe(filter)}", filter with { Sort = sort });
            }
        }

        yield return ("Name, descending", new() { Descending = true });
        yield return ("page 5,000", new() { Page = 5000 });
        foreach (var search in new[] { "chen", "northwind", "иванов", "512-200", "no such text", "user1", "a", "us", "zz" })
        {
            yield return ($"search '{search}'", new() { Search = search });
            yield return ($"search '{search}', by texting", new() { Search = search, Sort = UserSort.Texting });
        }
    }

    // As a location administrator sees them.
    private static IEnumerable<(string Name, UserListQuery Query, Actor Actor)> Confined()
    {
        var actor = new Actor("location administrator") { Role = Role.Location, Locations = new HashSet<long> { 3, 7, 11 } };
        foreach (var sort in Enum.GetValues<UserSort>())
        {
            yield return ($"confined, {sort}", new() { Sort = sort }, actor);
        }

        yield return ("confined, Blocked", new() { State = TextingState.Blocked }, actor);
        yield return ("confined, search 'chen'", new() { Search = "chen" }, actor);
    }

    private static string Describe(UserListQuery query) => (query.State, query.Rule, query.LocationId, query.Override, query.Status) switch
    {
        (null, null, null, null, null) => "all",
        ({ } state, _, null, _, _) => state.ToString(),
        (_, { } rule, _, _, _) => rule.ToString(),
        (null, _, UserListQuery.NoLocation, _, _) => "no location",
        (null, _, not null, _, _) => "one location",
        (_, _, _, { } choice, _) => $"override {choice}",
        (null, _, _, _, { } status) => status.ToString(),
        _ => "three filters",
    };

    private static async Task<(double Ours, double Bare, int Total)> MeasureAsync(BenchmarkConsole console, UserListQuery query, Actor actor)
    {
        var lists = console.Get<UserListService>();
        await using var db = await console.DbAsync();
        var sql = new UserListSql(query, console.Get<EligibilityPolicy>(), await db.Organizations.AsNoTracking().SingleAsync(), actor);
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var rows = $"SELECT * FROM \"Users\" WHERE \"Id\" IN ({sql.Ids(UserListQuery.PageSize, (query.Page - 1) * UserListQuery.PageSize)})";
        var total = 0;
        var (ours, bare) = await Timing.CompareAsync(
            async () => total = (await lists.ListAsync(query, actor, CancellationToken.None)).Total,
            () =>
            {
                Read(connection, sql.Count(), sql.Parameters);
                Read(connection, rows, sql.Parameters);
                return Task.CompletedTask;
            });
        return (ours, bare, total);
    }

    private static void Read(SqliteConnection connection, string sql, object[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                _ = reader.GetValue(column);
            }
        }
    }
}
