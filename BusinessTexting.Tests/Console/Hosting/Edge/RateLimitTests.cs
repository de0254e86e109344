using System.Globalization;
using System.Net;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

public class RateLimitTests
{
    [Fact]
    public async Task Guessing_passwords_from_one_address_is_stopped_with_a_page_that_says_how_long_to_wait()
    {
        await using var edge = await SignInAsync();
        await edge.SendAsync(HttpMethod.Post, "/sign-in");
        await edge.SendAsync(HttpMethod.Post, "/sign-in");

        using var third = await edge.SendAsync(HttpMethod.Post, "/sign-in");

        Assert.Equal((HttpStatusCode.TooManyRequests, "text/html"), (third.StatusCode, third.Content.Headers.ContentType?.MediaType));
        var seconds = Assert.Single(third.Headers.GetValues("Retry-After"));
        Assert.InRange(int.Parse(seconds, CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains($"Wait {seconds} seconds", await third.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_may_still_sign_in()
    {
        await using var edge = await SignInAsync();
        await edge.SendAsync(HttpMethod.Post, "/sign-in");
        await edge.SendAsync(HttpMethod.Post, "/sign-in");
        edge.From = IPAddress.Parse("192.0.2.8");

        using var other = await edge.SendAsync(HttpMethod.Post, "/sign-in");

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Another_address_of_the_same_ipv6_site_counts_as_the_same()
    {
        await using var edge = await SignInAsync();
        foreach (var address in new[] { "2001:db8:1:2::1", "2001:db8:1:2::2" })
        {
            edge.From = IPAddress.Parse(address);
            await edge.SendAsync(HttpMethod.Post, "/sign-in");
        }

        edge.From = IPAddress.Parse("2001:db8:1:2:ffff::3");
        using var third = await edge.SendAsync(HttpMethod.Post, "/sign-in");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_only_claimed_counts_for_nothing()
    {
        await using var edge = await SignInAsync(("Edge:Proxies:0", "198.51.100.1"), ("AllowedHosts", "texting.example.com"));
        (string, string)[] Claim(string address) => [("Host", "texting.example.com"), ("X-Forwarded-For", address), ("X-Forwarded-Proto", "https")];
        await edge.SendAsync(HttpMethod.Post, "/sign-in", Claim("192.0.2.1"));
        await edge.SendAsync(HttpMethod.Post, "/sign-in", Claim("192.0.2.2"));

        using var third = await edge.SendAsync(HttpMethod.Post, "/sign-in", Claim("192.0.2.3"));

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task Without_configured_proxies_nobody_is_believed_even_when_the_framework_is_told_to()
    {
        await using var edge = await SignInAsync(("ForwardedHeaders_Enabled", "true"));
        await edge.SendAsync(HttpMethod.Post, "/sign-in", ("X-Forwarded-For", "192.0.2.1"));
        await edge.SendAsync(HttpMethod.Post, "/sign-in", ("X-Forwarded-For", "192.0.2.2"));

        using var third = await edge.SendAsync(HttpMethod.Post, "/sign-in", ("X-Forwarded-For", "192.0.2.3"));

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task What_a_configured_proxy_says_counts_and_what_stands_before_it_does_not()
    {
        await using var edge = await SignInAsync(("Edge:Proxies:0", "127.0.0.0/8"), ("AllowedHosts", "texting.example.com"));
        (string, string)[] Through(string chain) => [("Host", "texting.example.com"), ("X-Forwarded-For", chain), ("X-Forwarded-Proto", "https")];
        await edge.SendAsync(HttpMethod.Post, "/sign-in", Through("203.0.113.1, 192.0.2.1"));
        await edge.SendAsync(HttpMethod.Post, "/sign-in", Through("203.0.113.2, 192.0.2.1"));

        using var same = await edge.SendAsync(HttpMethod.Post, "/sign-in", Through("203.0.113.3, 192.0.2.1"));
        using var other = await edge.SendAsync(HttpMethod.Post, "/sign-in", Through("192.0.2.2"));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task Downloads_count_accounts_not_addresses()
    {
        await using var edge = await EdgeHost.StartAsync(
            routes => routes.MapGet("/things.csv", () => "things").RequireRateLimiting(RateLimits.Download), ("Edge:DownloadsPerMinute", "1"));
        edge.Account = "7";
        await edge.GetAsync("/things.csv");
        edge.From = IPAddress.Parse("192.0.2.8");
        using var second = await edge.GetAsync("/things.csv");
        edge.Account = "8";
        using var other = await edge.GetAsync("/things.csv");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (second.StatusCode, other.StatusCode));
    }

    private static Task<EdgeHost> SignInAsync(params (string, string)[] settings) => EdgeHost.StartAsync(
        routes => routes.MapPost("/sign-in", () => "signed in").RequireRateLimiting(RateLimits.SignIn), [("Edge:SignInsPerMinute", "2"), .. settings]);
}
