using System.Text.Json.Nodes;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>Holds what the API answers against what its document says, operation by operation.</summary>
public sealed class ApiContractTests : IAsyncDisposable
{
    private const string Document = "docs/openapi/v1.json";

    private static readonly Lazy<JsonObject> Checked = new(() => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, Document)))!.AsObject());

    // What comes of no request but of the console's state: below, and in ApiFailureTests.
    private static readonly int[] DrivenTogether = [429, 500, 503];

    private readonly ConsoleApp _app = new();

    public static TheoryData<string> Operations => [.. Declared().Select(operation => operation.Id)];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_document_that_is_checked_in_is_the_one_that_is_served()
    {
        var served = await _app.Visit().GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), CancellationToken.None);
        var fresh = Path.Combine(Repository.Root, "artifacts", "openapi-v1.json");
        await File.WriteAllTextAsync(fresh, served.ReplaceLineEndings("\n").TrimEnd() + "\n", CancellationToken.None);

        Assert.True(
            await File.ReadAllTextAsync(fresh, CancellationToken.None) == await File.ReadAllTextAsync(Path.Combine(Repository.Root, Document), CancellationToken.None),
            $"The API is not what {Document} says. If it is meant to change: cp artifacts/openapi-v1.json {Document}, and say it in the changelog.");
    }

    [Fact]
    public void Every_operation_is_driven() =>
        Assert.Equal(Declared().Select(operation => operation.Id).Order(StringComparer.Ordinal), ApiSamples.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_operation_answers_with_every_status_it_declares_and_no_other(string id)
    {
        var operation = Declared().Single(operation => operation.Id == id);
        await RoleStage.FillAsync(_app.Database);
        var driver = new ApiDriver(_app, operation.Method, ApiSamples.All[id]);

        var seen = await driver.SeenAsync(operation.Statuses);

        // Another site's page can make a browser ask, but what it may read with that is nothing: only a console on a network refuses it then.
        var onNetworksOnly = operation.Method == HttpMethod.Get && CodesOf(id, 403) is ["forbidden"] ? [403] : Array.Empty<int>();
        Assert.Equal(operation.Statuses.Except(DrivenTogether).Except(onNetworksOnly).Order(), seen.Keys.Order());
        Assert.All(seen.Where(answer => answer.Key >= 400), answer => Assert.NotNull(answer.Value.Code));
        Assert.Empty(seen.SelectMany(answer => SchemaCheck.FaultsOf(JsonOf(answer.Value), SchemaOf(id, answer.Key), Checked.Value).Select(fault => $"{answer.Key}: {fault}")));
    }

    [Fact]
    public async Task Each_address_refuses_other_methods_and_keys_that_are_none()
    {
        await RoleStage.FillAsync(_app.Database);
        var (program, stranger) = (await ApiProgram.OfAsync(_app), new ApiProgram(_app.Visit(), 0, "bt_1_no"));
        foreach (var (id, method, _) in Declared())
        {
            var path = ApiSamples.All[id].Path;

            Assert.Equal((id, "method-not-allowed"), (id, (await program.SendAsync(HttpMethod.Trace, path)).Code));
            Assert.Equal((id, "key-unknown"), (id, (await stranger.SendAsync(method, path)).Code));
        }
    }

    [Fact]
    public async Task Every_operation_counts_towards_the_limit_of_its_key()
    {
        await using var app = ApiProgram.Limited(callsPerMinute: 1);
        foreach (var (id, method, statuses) in Declared())
        {
            var program = await ApiProgram.OfAsync(app);
            await program.GetAsync("/users?purple=1");

            Assert.Equal((id, "too-many-requests"), (id, (await program.SendAsync(method, ApiSamples.All[id].Path)).Code));
            Assert.Contains(429, statuses);
        }
    }

    [Theory]
    [InlineData("/purple")]
    [InlineData("/users/1/purple")]
    [InlineData("/locations/purple")]
    [InlineData("/audit-entries/99999999999999999999")]
    public async Task An_address_that_is_not_there_is_a_problem_and_no_page(string path)
    {
        var program = await ApiProgram.OfAsync(_app);

        Assert.Equal((404, "not-found"), await program.GetAsync(path) is var answer ? ((int)answer.Status, answer.Code) : default);
    }

    // Null for what is no JSON.
    private static JsonNode? JsonOf(ApiProgram.Answer answer) => answer.Text is ['{', .., '}'] or ['[', .., ']'] ? answer.Json : null;

    private static JsonNode? SchemaOf(string id, int status) => AnswerOf(id, status)!["content"]?.AsObject().Single().Value!["schema"];

    private static IReadOnlyList<string> CodesOf(string id, int status) => [.. AnswerOf(id, status)?["x-problem-codes"]?.AsArray().Select(code => (string)code!) ?? []];

    private static JsonNode? AnswerOf(string id, int status) => Checked.Value["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!).Single(operation => (string)operation["operationId"]! == id)["responses"]![$"{status}"];

    internal static IEnumerable<(string Id, HttpMethod Method, IReadOnlyList<int> Statuses)> Declared() =>
        from path in Checked.Value["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (
            (string)operation.Value!["operationId"]!,
            HttpMethod.Parse(operation.Key),
            (IReadOnlyList<int>)[.. operation.Value["responses"]!.AsObject().Select(answer => int.Parse(answer.Key, System.Globalization.CultureInfo.InvariantCulture))]);
}
