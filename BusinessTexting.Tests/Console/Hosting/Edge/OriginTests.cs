using System.Net;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

public sealed class OriginTests(ConsoleApp app) : IClassFixture<ConsoleApp>
{
    [Theory]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData("http://LOCALHOST:80", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:5081", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.example", HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    public async Task Only_the_consoles_own_pages_open_a_connection(string? origin, HttpStatusCode status)
    {
        using var console = new ConsoleApp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        using var answer = await (await console.SignedInAsync()).SendAsync(request, CancellationToken.None);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_web_socket_of_another_origin_is_refused_at_the_handshake(string? origin)
    {
        var browser = app.Server.CreateWebSocketClient();
        browser.ConfigureRequest = request =>
        {
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => browser.ConnectAsync(new Uri("http://localhost/_blazor"), CancellationToken.None));

        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_socket_of_the_consoles_own_is_asked_who_it_is_and_nothing_else()
    {
        var browser = app.Server.CreateWebSocketClient();
        browser.ConfigureRequest = request => request.Headers.Origin = "http://localhost";

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => browser.ConnectAsync(new Uri("http://localhost/_blazor"), CancellationToken.None));

        Assert.Contains("401", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("GET", "https://evil.example", HttpStatusCode.OK)]
    [InlineData("POST", "http://localhost", HttpStatusCode.OK)]
    [InlineData("POST", null, HttpStatusCode.OK)]
    public async Task What_changes_something_is_not_taken_from_another_sites_page(string method, string? origin, HttpStatusCode status)
    {
        await using var edge = await EdgeHost.StartAsync(routes => routes.MapMethods("/things", [method], () => "done"));

        using var answer = await edge.SendAsync(new HttpMethod(method), "/things", origin is null ? [] : [("Origin", origin)]);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_the_origin_is_the_one_that_people_see()
    {
        await using var edge = await EdgeHost.StartAsync(
            routes => routes.MapPost("/things", () => Results.Ok()), ("Edge:Proxies:0", "127.0.0.1"), ("AllowedHosts", "texting.example.com"));

        using var own = await edge.SendAsync(
            HttpMethod.Post, "/things", ("Host", "texting.example.com"), ("Origin", "https://texting.example.com"), ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "https"));
        using var clear = await edge.SendAsync(
            HttpMethod.Post, "/things", ("Host", "texting.example.com"), ("Origin", "http://texting.example.com"), ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "https"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (own.StatusCode, clear.StatusCode));
    }
}
