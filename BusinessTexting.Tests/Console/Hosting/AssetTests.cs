using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Hosting;

public sealed class AssetTests(ConsoleApp app) : IClassFixture<ConsoleApp>
{
    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task The_theme_is_sent_as_the_browser_takes_it(string accepted, string? sent)
    {
        using var answer = await GetAsync("theme.css", accepted);

        Assert.Equal(sent, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("theme.css")]
    [InlineData("theme.css?v=0123456789abcdef")]
    [InlineData("_content/MudBlazor/MudBlazor.min.css")]
    [InlineData("_content/MudBlazor/MudBlazor.min.css?v=other")]
    public async Task What_is_asked_for_by_another_name_than_its_content_s_is_asked_for_again(string path)
    {
        using var answer = await GetAsync(path, "gzip");

        Assert.True(answer.Headers.CacheControl!.NoCache);
        Assert.Null(answer.Headers.CacheControl.MaxAge);
    }

    [Fact]
    public async Task The_theme_holds_both_palettes_and_the_layout()
    {
        using var answer = await GetAsync("theme.css", "identity");
        var sheet = await answer.Content.ReadAsStringAsync(CancellationToken.None);

        Assert.Contains("--mud-palette-primary: rgba(17,112,207,1)", sheet, StringComparison.Ordinal);
        Assert.Equal(2, sheet.Split("--mud-palette-primary: rgba(100,180,250,1)").Length - 1);
        Assert.Contains("--mud-appbar-height: 64px", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<", sheet, StringComparison.Ordinal);
        Assert.Equal(sheet.Count(letter => letter is '{'), sheet.Count(letter => letter is '}'));
    }

    [Fact]
    public async Task The_sign_in_page_does_without_the_library_s_script()
    {
        var page = await app.CreateClient().GetStringAsync("/sign-in", CancellationToken.None);

        Assert.DoesNotContain("MudBlazor.min.js", page, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web", page, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{path}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return await app.CreateClient().SendAsync(request, CancellationToken.None);
    }
}
