using System.Net;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

/// <summary>A console that other machines can reach, here through a proxy at 127.0.0.1.</summary>
public class ExposureTests
{
    private static readonly (string, string)[] ThroughProxy =
        [("Host", "texting.example.com"), ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "https")];

    [Fact]
    public async Task Browsers_are_told_to_come_back_over_https_only()
    {
        await using var edge = await ExposedAsync();

        using var answer = await edge.GetAsync("/", ThroughProxy);

        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Cookies_travel_over_https_only_and_belong_to_this_host_alone()
    {
        await using var edge = await ExposedAsync();

        using var answer = await edge.GetAsync("/", ThroughProxy);

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-bt-form=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Who_goes_around_the_proxy_in_clear_is_refused()
    {
        await using var edge = await ExposedAsync();
        edge.From = IPAddress.Parse("192.0.2.66");

        using var page = await edge.GetAsync("/", ("Host", "texting.example.com"));
        using var pretended = await edge.GetAsync("/", ThroughProxy);
        using var health = await edge.GetAsync("/health/live", ("Host", "texting.example.com"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK), (page.StatusCode, pretended.StatusCode, health.StatusCode));
        Assert.Contains("reached over HTTPS", await page.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Who_came_to_the_proxy_in_clear_is_refused()
    {
        await using var edge = await ExposedAsync();

        using var answer = await edge.GetAsync("/", ("Host", "texting.example.com"), ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "http"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task On_this_machine_alone_plain_http_is_enough_and_promises_nothing()
    {
        await using var edge = await EdgeHost.StartAsync(Map);

        using var answer = await edge.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("secure", answer.Headers.GetValues("Set-Cookie").First(), StringComparison.OrdinalIgnoreCase);
    }

    private static Task<EdgeHost> ExposedAsync() => EdgeHost.StartAsync(Map, ("Edge:Proxies:0", "127.0.0.1"), ("AllowedHosts", "texting.example.com"));

    private static void Map(WebApplication routes) => routes.MapGet("/", (HttpContext context, IAntiforgery forms) =>
    {
        forms.GetAndStoreTokens(context);
        context.Response.Cookies.Append("careless", "1");
        return "page";
    });
}
