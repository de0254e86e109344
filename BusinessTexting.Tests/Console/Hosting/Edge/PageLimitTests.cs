using System.Net;
using System.Security.Claims;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

public class PageLimitTests
{
    [Fact]
    public async Task One_page_too_many_of_an_account_says_so_with_a_way_out()
    {
        await using var edge = await PagesAsync(("Edge:CircuitsPerAccount", "1"));
        edge.Account = "7";
        await OpenAsync(edge, "7");

        using var answer = await edge.GetAsync("/page?state=on");

        var words = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (answer.StatusCode, Assert.Single(answer.Headers.GetValues("Retry-After"))));
        Assert.Contains("You have 1 pages of the console open", words, StringComparison.Ordinal);
        Assert.Contains("href=\"/page?state=on\"", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_is_served_meanwhile()
    {
        await using var edge = await PagesAsync(("Edge:CircuitsPerAccount", "1"));
        await OpenAsync(edge, "7");
        edge.Account = "8";

        using var answer = await edge.GetAsync("/page");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task One_page_too_many_in_all_says_so_whoever_asks()
    {
        await using var edge = await PagesAsync(("Edge:CircuitsInAll", "1"));
        await OpenAsync(edge, account: null);
        edge.Account = "8";

        using var answer = await edge.GetAsync("/page");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("As many pages of the console are open as it can serve", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Static_pages_and_downloads_are_served_when_no_further_page_can_be_open()
    {
        await using var edge = await PagesAsync(("Edge:CircuitsInAll", "1"));
        await OpenAsync(edge, account: null);

        using var signIn = await edge.GetAsync("/sign-in");
        using var export = await edge.GetAsync("/export.csv");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (signIn.StatusCode, export.StatusCode));
    }

    [Fact]
    public async Task A_closed_page_gives_its_place_back()
    {
        await using var edge = await PagesAsync(("Edge:CircuitsPerAccount", "1"));
        edge.Account = "7";
        var page = await OpenAsync(edge, "7");
        await page.OnCircuitClosedAsync(null!, CancellationToken.None);

        using var answer = await edge.GetAsync("/page");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_connection_made_without_asking_for_a_page_finds_no_place_either_and_gives_none_back()
    {
        await using var edge = await PagesAsync(("Edge:CircuitsPerAccount", "1"));
        await OpenAsync(edge, "7");

        var second = PlaceOf(edge, "7");
        await Assert.ThrowsAsync<TooManyPagesException>(() => second.OnCircuitOpenedAsync(null!, CancellationToken.None));
        await second.OnCircuitClosedAsync(null!, CancellationToken.None);

        await Assert.ThrowsAsync<TooManyPagesException>(() => OpenAsync(edge, "7"));
    }

    private static Task<EdgeHost> PagesAsync(params (string, string)[] settings) => EdgeHost.StartAsync(
        routes =>
        {
            routes.MapGet("/page", () => "page").WithMetadata(new ComponentTypeMetadata(typeof(object)));
            routes.MapGet("/sign-in", () => "sign in").WithMetadata(new ComponentTypeMetadata(typeof(object)), new ExcludeFromInteractiveRoutingAttribute());
            routes.MapGet("/export.csv", () => "a,b");
        },
        settings);

    private static async Task<CircuitHandler> OpenAsync(EdgeHost edge, string? account)
    {
        var place = PlaceOf(edge, account);
        await place.OnCircuitOpenedAsync(null!, CancellationToken.None);
        return place;
    }

    private static CircuitLimit PlaceOf(EdgeHost edge, string? account) =>
        new(edge.Services.GetRequiredService<PageLimits>(), new SignedIn(account), NullLogger<CircuitLimit>.Instance);

    private sealed class SignedIn(string? account) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(
            new ClaimsPrincipal(new ClaimsIdentity(account is null ? [] : [new Claim(ClaimTypes.NameIdentifier, account)]))));
    }
}
