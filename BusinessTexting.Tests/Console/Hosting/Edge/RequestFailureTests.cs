using System.Net;
using System.Text.RegularExpressions;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

public partial class RequestFailureTests
{
    private const string Secret = "Data Source=/srv/secret.db";

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task An_error_gives_a_reference_that_is_in_the_log_and_nothing_else(string accept)
    {
        await using var edge = await EdgeHost.StartAsync(routes => routes.MapGet("/broken/{id}", string (string id) => throw new InvalidOperationException(Secret)));

        using var answer = await edge.GetAsync("/broken/maya?q=chen", ("Accept", accept));

        var words = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret", words, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
        var reference = Reference().Match(words).Value;
        var line = Assert.Single(edge.Log.Events, line => line.StartsWith("ERR", StringComparison.Ordinal));
        Assert.StartsWith($"ERR GET /broken/{{id}} failed; whoever asked was given {reference}", line, StringComparison.Ordinal);
        Assert.Contains(Secret, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_answered_with_the_same_headers_as_everything_else()
    {
        await using var edge = await EdgeHost.StartAsync(routes => routes.MapGet("/broken", string () => throw new InvalidOperationException(Secret)));

        using var answer = await edge.GetAsync("/broken");

        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("reference [A-Z0-9]{6}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
