using System.Net;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Hosting;

public sealed class EndpointTests(ConsoleApp app) : IClassFixture<ConsoleApp>
{
    [Theory]
    [InlineData("/nonsense")]
    [InlineData("/users/not-a-number")]
    [InlineData("/css/nonsense.css")]
    public async Task An_address_the_console_does_not_have_gets_a_page_that_says_so(string path)
    {
        using var console = new ConsoleApp();
        using var answer = await (await console.SignedInAsync()).GetAsync(path, CancellationToken.None);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("_framework/blazor.web", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/import")]
    [InlineData("/nonsense")]
    [InlineData("/theme.css")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task Browsers_are_told_to_run_only_what_the_console_serves(string path)
    {
        using var answer = await GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ");
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("connect-src 'self'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/users")]
    [InlineData("/nonsense")]
    [InlineData("/users/export.csv")]
    [InlineData("/health/ready")]
    public async Task What_shows_people_and_numbers_is_kept_by_no_cache(string path)
    {
        using var answer = await GetAsync(path);

        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Assets_are_kept_as_long_as_their_fingerprint_holds()
    {
        var page = await app.CreateClient().GetStringAsync("/", CancellationToken.None);
        var script = page.Split("src=\"").Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).First(path => path.StartsWith("js/", StringComparison.Ordinal));

        using var answer = await GetAsync($"/{script}");

        Assert.False(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/nonsense")]
    [InlineData("/users/export.csv/nonsense")]
    [InlineData("/nonsense.php")]
    public async Task Sending_something_to_an_address_the_console_does_not_have_is_not_found(string path)
    {
        using var content = new StringContent("a=b");
        using var console = new ConsoleApp();
        using var answer = await (await console.SignedInAsync()).PostAsync(path, content, CancellationToken.None);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_accepted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/import");
        request.Content = new FormUrlEncodedContent([new("_handler", "anything")]);

        using var console = new ConsoleApp();
        using var answer = await (await console.SignedInAsync()).SendAsync(request, CancellationToken.None);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void Every_endpoint_that_takes_a_form_asks_for_its_token()
    {
        var open = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: [_, ..] } methods || methods.HttpMethods.Any(IsChange))
            // Cookies open nothing there.
            .Where(endpoint => endpoint.Metadata.GetMetadata<ApiEndpoint>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Except(["/sign-in/passkey", "/account/passkeys/challenge"], StringComparer.Ordinal);

        // Connections of pages: OriginGuard looks after them. The two that give challenges look at the token themselves.
        Assert.All(open, route => Assert.StartsWith("/_blazor", route, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_query_cannot_add_a_header()
    {
        using var answer = await GetAsync("/users/export.csv?q=%0d%0aSet-Cookie:%20a=b&location=%0aX-Forged:1");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("X-Forged"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_page_holds_no_script_of_its_own()
    {
        var page = await app.CreateClient().GetStringAsync("/", CancellationToken.None);

        Assert.DoesNotMatch("<script(?![^>]*src=)|\\son[a-z]+=", page);
    }

    [Theory]
    [InlineData(null, "system")]
    [InlineData("light", "light")]
    [InlineData("dark", "dark")]
    [InlineData("\"><script>", "system")]
    public async Task The_chosen_theme_is_in_the_first_html(string? cookie, string theme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", $"bt-theme={Uri.EscapeDataString(cookie)}");
        }

        using var answer = await app.CreateClient().SendAsync(request, CancellationToken.None);

        Assert.Contains($"data-theme=\"{theme}\"", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("console.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.example:5080", HttpStatusCode.BadRequest)]
    public async Task Only_the_names_of_this_machine_are_answered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;

        using var answer = await app.CreateClient().SendAsync(request, CancellationToken.None);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("/css/mud.css", "text/css")]
    [InlineData("/theme.css", "text/css")]
    [InlineData("/js/shell.js", "text/javascript")]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task Assets_are_served_whole_and_by_their_headers_alone(string path, string type)
    {
        using var whole = await GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var headers = await app.CreateClient().SendAsync(request, CancellationToken.None);

        Assert.Equal((HttpStatusCode.OK, type), (whole.StatusCode, whole.Content.Headers.ContentType?.MediaType));
        Assert.NotEmpty(await whole.Content.ReadAsByteArrayAsync(CancellationToken.None));
        Assert.Equal((HttpStatusCode.OK, type), (headers.StatusCode, headers.Content.Headers.ContentType?.MediaType));
        Assert.Empty(await headers.Content.ReadAsByteArrayAsync(CancellationToken.None));
    }

    private static bool IsChange(string method) => method is not ("GET" or "HEAD" or "OPTIONS");

    private Task<HttpResponseMessage> GetAsync(string path) => app.CreateClient().GetAsync(path, CancellationToken.None);
}
