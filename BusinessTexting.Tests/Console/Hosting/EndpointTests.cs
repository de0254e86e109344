using System.Net;
using BusinessTexting.Tests.Support;

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
    [InlineData("/css/theme.css")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task Browsers_are_told_to_run_only_what_the_console_serves(string path)
    {
        using var answer = await GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ");
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
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
    [InlineData("/css/theme.css", "text/css")]
    [InlineData("/js/shell.js", "text/javascript")]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    [InlineData("/_content/Radzen.Blazor/Radzen.Blazor.js", "text/javascript")]
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

    private Task<HttpResponseMessage> GetAsync(string path) => app.CreateClient().GetAsync(path, CancellationToken.None);
}
