using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>Holds what the documentation shows against what the API takes and answers.</summary>
public sealed partial class ApiDocsTests : IAsyncLifetime
{
    private readonly ConsoleApp _app = new();

    public async ValueTask InitializeAsync() => await RoleStage.FillAsync(_app.Database);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_request_that_is_shown_is_understood()
    {
        var program = await ApiProgram.OfAsync(_app);
        var shown = await ShownAsync();
        foreach (var (id, method, _) in ApiContractTests.Declared())
        {
            var curl = shown($"{id}-request");
            var path = Address().Match(curl).Groups["path"].Value;
            object? body = curl.Contains("@directory.zip", StringComparison.Ordinal) ? ApiSamples.Northwind()
                : Body().Match(curl) is { Success: true } json ? json.Groups["json"].Value
                : null;

            var answer = id is "followChanges" ? await program.BeginAsync(path) : await program.SendAsync(method, path, body, [.. Headers().Matches(curl).Select(header => header.Groups["header"].Value)]);

            if (!answer.IsSuccess)
            {
                Assert.DoesNotContain(answer.Code, (string[])["parameter-invalid", "body-invalid", "media-type-unsupported", "if-match-missing", "method-not-allowed", "failed"]);
            }

            Assert.Contains($"-H \"Authorization: Bearer $KEY\"", curl, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_answer_with_a_body_is_shown_and_has_the_fields_that_are_described()
    {
        var document = JsonNode.Parse(await _app.Visit().GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), CancellationToken.None))!;
        foreach (var operation in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!))
        {
            foreach (var (status, answer) in operation["responses"]!.AsObject().Where(answer => answer.Key[0] is '2' && answer.Value!["content"] is not null))
            {
                var content = Assert.Single(answer!["content"]!.AsObject()).Value!;
                var id = $"{operation["operationId"]} {status}";

                Assert.True(content["example"] is not null, $"{id} shows no answer.");
                Assert.Empty(SchemaCheck.FaultsOf(content["example"], content["schema"], document).Select(fault => $"{id}: {fault}"));
            }
        }
    }

    [Fact]
    public async Task Every_code_is_explained_where_its_problem_leads()
    {
        var page = await PageAsync();
        var program = await ApiProgram.OfAsync(_app);

        var problem = await program.GetAsync("/users/99");

        Assert.Equal("/api/docs#not-found", (string)problem["type"]!);
        Assert.All(page.QuerySelectorAll("#problems dl > div"), code => Assert.NotEmpty(code.QuerySelector("dd")!.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll(".answers a[href*='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public async Task What_is_required_is_told_apart_from_what_it_means() =>
        Assert.Contains("Required. The sender's number", (await PageAsync()).GetElementById("decide")!.TextContent, StringComparison.Ordinal);

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync() =>
        new HtmlParser().ParseDocument(await _app.Visit().GetStringAsync(new Uri("/api/docs", UriKind.Relative), CancellationToken.None));

    private async Task<Func<string, string>> ShownAsync()
    {
        var page = await PageAsync();
        return id => page.GetElementById(id)!.NextElementSibling!.TextContent;
    }

    [GeneratedRegex("'http://localhost/api/v1(?<path>[^']*)'", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("-H '(?<header>If-Match[^']*)'", RegexOptions.None, 1000)]
    private static partial Regex Headers();

    [GeneratedRegex("-d '(?<json>[^']*)'", RegexOptions.None, 1000)]
    private static partial Regex Body();
}
