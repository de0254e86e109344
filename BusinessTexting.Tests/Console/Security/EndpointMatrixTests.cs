using System.Net;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>What is mapped beside pages, which <see cref="PageMatrixTests"/> opens, and files that are for everybody.</summary>
public sealed class EndpointMatrixTests : IAsyncLifetime
{
    // What the framework maps for its circuits; they carry pages and nothing else.
    private const string Circuit = "/_blazor";

    private static readonly string[] Rows =
    [
        "/account/passkeys/challenge", "/api/v1/openapi.json", "/audit/export.csv", "/audit/export.jsonl", "/health/live", "/health/ready", "/impact/users.csv", "/sign-in/passkey", "/theme.css", UserExport.Path,
    ];

    private readonly ConsoleApp _app = new();

    public async ValueTask InitializeAsync() => await RoleStage.FillAsync(_app.Database);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Every_endpoint_has_a_row()
    {
        var mapped = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null)

            // Each is driven by the tests of the contract.
            .Where(endpoint => endpoint.Metadata.GetMetadata<ApiEndpoint>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !path.StartsWith(Circuit, StringComparison.Ordinal) && !path.StartsWith("/_framework", StringComparison.Ordinal));

        Assert.Equal(Rows, mapped.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Full", "ana dora lou mo nora")]
    [InlineData("User", "ana dora lou mo nora")]
    [InlineData("Location", "ana mo")]
    [InlineData("Support", "ana dora lou mo nora")]
    [InlineData("ReadOnly", "ana dora lou mo nora")]
    public async Task A_download_holds_what_the_role_sees(string role, string names)
    {
        using var answer = await DownloadAsync(role, "");
        var lines = (await answer.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(names, string.Join(' ', lines.Skip(1).Select(line => line.Split('@')[0]).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("?location=2")]
    [InlineData("?location=none")]
    [InlineData("?search=dora")]
    public async Task A_foreign_location_in_the_address_downloads_nothing(string query)
    {
        using var answer = await DownloadAsync("Location", query);

        Assert.Single((await answer.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Nobody_downloads_nothing()
    {
        using var answer = await DownloadAsync("Nobody", "");

        Assert.StartsWith("/sign-in?return=", ConsoleApp.LeadsTo(answer), StringComparison.Ordinal);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    private async Task<HttpResponseMessage> DownloadAsync(string role, string query)
    {
        var actor = RoleStage.Everybody.Single(somebody => somebody.Name == role).Actor;
        var browser = actor.Role is { } whoever ? await _app.SignedInAsync(whoever, [.. actor.Locations]) : _app.Visit();
        return await browser.GetAsync(new Uri(UserExport.Path + query, UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
    }
}
