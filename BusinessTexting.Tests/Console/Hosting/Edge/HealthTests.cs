using System.Net;
using BusinessTexting.Console.Data;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

public class HealthTests
{
    [Theory]
    [InlineData("/health/live", "live\n")]
    [InlineData("/health/ready", "ready\n")]
    public async Task A_console_that_can_work_says_so_and_nothing_more(string path, string words)
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });

        using var answer = await edge.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, words), (answer.StatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_console_that_has_not_finished_erasing_is_ready_and_says_so()
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });
        await edge.DatabaseAsync(db => db.ExecuteSqlRawAsync("PRAGMA user_version=4", CancellationToken.None));

        using var answer = await edge.GetAsync("/health/ready");

        Assert.Equal((HttpStatusCode.OK, "ready, but erasing is not finished\n"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None)));
    }

    [Theory]
    [InlineData("DELETE FROM __EFMigrationsHistory", "the database is of another version")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('2099_Newer', '99')", "the database is of another version")]
    public async Task A_database_of_another_version_is_not_ready_and_strangers_are_not_told_why(string sql, string fault)
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });
        await edge.DatabaseAsync(db => db.ExecuteSqlRawAsync(sql, CancellationToken.None));

        using var answer = await edge.GetAsync("/health/ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready\n"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None)));
        Assert.Contains($"ERR The console is not ready: {fault}\n", edge.Log.Events);
    }

    [Fact]
    public async Task A_full_disk_is_not_ready()
    {
        await using var edge = await EdgeHost.StartAsync(_ => { }, ("Edge:FreeMegabytes", "2000000000"));

        using var answer = await edge.GetAsync("/health/ready");
        using var live = await edge.GetAsync("/health/live");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (answer.StatusCode, live.StatusCode));
    }

    [Fact]
    public async Task A_database_that_is_gone_is_not_ready()
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });
        File.Delete(edge.DatabasePath);

        using var answer = await edge.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task A_database_that_was_replaced_is_not_ready()
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });
        await using var db = await edge.Services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);
        Assert.False(await db.Users.AnyAsync(CancellationToken.None));
        File.Move(edge.DatabasePath, $"{edge.DatabasePath}.aside");
        File.Copy($"{edge.DatabasePath}.aside", edge.DatabasePath);

        using var answer = await edge.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains(edge.Log.Events, line => line.Contains("the database is another file than the one that was opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_database_is_not_ready()
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });
        await File.WriteAllTextAsync(edge.DatabasePath, new string('x', 100_000), CancellationToken.None);

        using var answer = await edge.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains(edge.Log.Events, line => line.StartsWith("ERR The console is not ready: the database cannot be used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_somebody_is_writing_is_ready()
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });
        using var import = new HeldDatabase(edge.DatabasePath);

        using var answer = await edge.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
