using System.Text;
using System.Text.Json.Nodes;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>Sends the API what nobody should, over a real connection.</summary>
public sealed class HostileRequestTests : IAsyncDisposable
{
    private readonly ConsoleApp _app = new()
    {
        Replacing = services => services.AddSingleton(EdgeSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
            [new("Edge:ApiCallsPerMinute", "1000000"), new("Edge:UploadsPerMinute", "1000000"), new("Edge:StreamsPerKey", "10000"), new("Edge:StreamsInAll", "10000")]).Build())),
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Whatever_is_sent_is_answered_as_the_document_says_and_never_fails()
    {
        var (http, requests) = await StartAsync();
        using (http)
        {
            var faults = new List<string>();
            for (var number = 0; number < HostileRun.Count; number++)
            {
                var request = requests.Next();
                if (await FaultAsync(http, request, requests) is { } fault)
                {
                    faults.Add($"{number}: {fault}\n{HostileRun.Shown(Encoding.Latin1.GetString(request.ToBytes()))}\n");
                }
            }

            Assert.True(faults is [], $"{faults.Count} of {HostileRun.Count} requests of seed {HostileRun.Seed} were answered badly, among them\n{string.Join('\n', faults.Take(12))}");
        }
    }

    private static async Task<string?> FaultAsync(RawHttp http, HostileRequest request, HostileRequests requests)
    {
        RawHttp.Answer answer;
        try
        {
            answer = await http.SendAsync(request.ToBytes(), begun => begun.ContentType.StartsWith("text/event-stream", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or FormatException)
        {
            http.Close();
            return exception.Message;
        }

        if (answer.ContentType.StartsWith("text/event-stream", StringComparison.Ordinal))
        {
            http.Close();
        }

        if (answer.Status < 400)
        {
            return null;
        }

        // An address that became another is another operation's, or nobody's.
        var isMoved = answer.Status is 404 or 405;
        var code = answer.ContentType.StartsWith("application/problem+json", StringComparison.Ordinal) ? (string?)JsonNode.Parse(answer.Text)!["code"] : null;
        return answer.Status < 500 && code is not null && (isMoved || requests.CodesOf(request.Operation, answer.Status).Contains(code)) ? null : $"{answer.Status} {code} {answer.Text}";
    }

    private async Task<(RawHttp Http, HostileRequests Requests)> StartAsync()
    {
        await RoleStage.FillAsync(_app.Database);

        // The first key is what requests ask about; it may be revoked among other things.
        await ApiProgram.KeyAsync(_app.Database);
        var (_, key) = await ApiProgram.KeyAsync(_app.Database);
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "openapi", "v1.json"), CancellationToken.None))!.AsObject();
        return (_app.Listen(), new HostileRequests(document, key, new HostileText(new Random(HostileRun.Seed))));
    }
}
