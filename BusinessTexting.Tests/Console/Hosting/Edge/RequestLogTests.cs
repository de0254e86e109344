using System.Text.RegularExpressions;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

public class RequestLogTests
{
    [Fact]
    public async Task A_request_leaves_its_route_status_and_account_and_nothing_of_whom_it_was_about()
    {
        await using var edge = await EdgeHost.StartAsync(routes => routes.MapGet("/people/{email}", (string email) => email.Length));
        edge.Account = "7";

        using var answer = await edge.GetAsync("/people/maya.chen@northwind.example?number=%2B15125550142", ("Referer", "http://localhost/people/maya"));

        var line = Assert.Single(edge.Log.Events, line => line.Contains("GET", StringComparison.Ordinal));
        Assert.Matches(@"^INF GET /people/\{email\}: 200 after \d+ ms, account 7\n$", line);
        Assert.All(edge.Log.Events, one => Assert.DoesNotMatch(new Regex("maya|0142", RegexOptions.None, TimeSpan.FromSeconds(1)), one));
    }

    [Fact]
    public async Task An_address_that_is_not_there_leaves_nothing_of_itself()
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });

        using var answer = await edge.SendAsync(HttpMethod.Post, "/maya.chen");

        Assert.Matches(@"^INF POST \(no route\): 404 after", Assert.Single(edge.Log.Events, line => line.Contains("POST", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1", "DBG")]
    [InlineData("0", "INF")]
    public async Task What_a_program_is_answered_is_a_detail_unless_it_was_refused(string id, string level)
    {
        await using var edge = await EdgeHost.StartAsync(
            routes => routes.MapGet("/api/v1/things/{id:int}", (int id) => id == 0 ? Results.BadRequest() : Results.Ok(id)).WithMetadata(ApiEndpoint.Instance),
            ("Logging:LogLevel:Default", "Debug"));

        using var answer = await edge.GetAsync($"/api/v1/things/{id}?number=%2B15125550142");

        Assert.StartsWith($"{level} GET /api/v1/things/{{id:int}}: {(int)answer.StatusCode} after", Assert.Single(edge.Log.Events, line => line.Contains("GET", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probes_leave_nothing()
    {
        await using var edge = await EdgeHost.StartAsync(_ => { });

        using var live = await edge.GetAsync("/health/live");
        using var ready = await edge.GetAsync("/health/ready");

        Assert.DoesNotContain(edge.Log.Events, line => line.Contains("health", StringComparison.Ordinal));
    }
}
