using System.Text.Json.Nodes;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>A request that is being spoilt. Text stands for bytes, in Latin-1.</summary>
internal sealed record HostileRequest(string Operation, string Method, string Path, List<string> Query, Dictionary<string, string> Headers, string? Body)
{
    public byte[] ToBytes()
    {
        var target = Query is [] ? Path : $"{Path}?{string.Join('&', Query)}";
        var headers = string.Concat(Headers.Select(header => $"{header.Key}: {header.Value}\r\n"));
        var length = Body is null ? "" : $"Content-Length: {Body.Length}\r\n";
        return HostileText.ToBytes($"{Method} {target} HTTP/1.1\r\nHost: localhost\r\n{headers}{length}\r\n{Body}");
    }
}

/// <summary>Makes requests from the OpenAPI document: a valid one of any operation, spoilt in one to three places.</summary>
internal sealed class HostileRequests(JsonObject document, string key, HostileText hostile)
{
    private static readonly string[] HeaderNames =
        ["Idempotency-Key", "If-Match", "Last-Event-ID", "Accept", "User-Agent", "Cookie", "Change-Reason", "Authorization", "Content-Type", "Origin", "Referer", "X-Forwarded-For", "Accept-Language", "If-None-Match", "Range"];

    private static readonly string[] ContentTypes =
    [
        "application/json; charset=utf-7", "application/json; charset=utf-16", "application/json; charset=\"utf-8\"", "application/json; charset=nonsense", "application/json; charset=", "application/merge-patch+json",
        "text/json", "json", "/", "application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=\"x; charset=utf-7", "application/zip", "",
    ];

    private static readonly string[] Bodies =
    [
        "", " ", "\xEF\xBB\xBF{}", "{", "[]", "null", "\"a\"", "{}{}", "{\"a\":1,\"a\":2}", "{\"\\ud800\":1}", "{\"\\ud800\":1,\"\\ud800\":2}", "{\"name\":\"\xFF\"}", "{\"\xFF\":1}", "\xFF\xFE{\0}\0", "PK\x03\x04",
        "--x\r\n\r\na", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1", "--x\r\nContent-Disposition: form-data; name=\"\xFF\"; filename=\"\xFF.csv\"\r\n\r\na\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n1\r\n--x--\r\n", "--x\r\nnonsense\r\n\r\n1\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=a; filename*=UTF-8''%ff.csv\r\n\r\n1\r\n--x--\r\n", "a=%ff&%ed%a0%80=1",
    ];

    private readonly List<(string Path, string Method, JsonNode Operation)> _operations =
    [
        .. from path in document["paths"]!.AsObject() from operation in path.Value!.AsObject() select (path.Key, operation.Key.ToUpperInvariant(), operation.Value!),
    ];

    public HostileRequest Next()
    {
        var request = Valid(hostile.One(_operations));
        for (var times = hostile.Below(3); times >= 0; times--)
        {
            request = Spoil(request);
        }

        return request;
    }

    /// <summary>The codes that the document has for this status of the operation.</summary>
    public IReadOnlyList<string> CodesOf(string operation, int status) =>
        [.. _operations.Single(one => (string)one.Operation["operationId"]! == operation).Operation["responses"]![$"{status}"]?["x-problem-codes"]?.AsArray().Select(code => (string)code!) ?? []];

    private HostileRequest Valid((string Path, string Method, JsonNode Operation) one)
    {
        var operation = (string)one.Operation["operationId"]!;
        var (path, query) = (ApiSamples.All[operation].Path.Split('?')[0], ApiSamples.All[operation].Path.Split('?') is [_, var asked] ? asked.Split('&').ToList() : []);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {key}" };
        if (one.Operation["parameters"]?.AsArray().Any(parameter => (string)parameter!["name"]! == "If-Match") is true)
        {
            headers["If-Match"] = "*";
        }

        // Importing takes long; what is wrong with an import is found out as well without it.
        if (operation == "importDirectory")
        {
            query.Add("dryRun=true");
        }

        var example = one.Operation["requestBody"]?["content"]?["application/json"]?["example"];
        if (one.Operation["requestBody"] is not null)
        {
            headers["Content-Type"] = example is null ? "multipart/form-data; boundary=x" : "application/json";
        }

        return new HostileRequest(operation, one.Method, "/api/v1" + path, query, headers, example?.ToJsonString() ?? (one.Operation["requestBody"] is null ? null : hostile.One(Bodies)));
    }

    private HostileRequest Spoil(HostileRequest request)
    {
        switch (hostile.Below(request.Body is null ? 4 : 9))
        {
            case 0:
                var parts = request.Path.Split('/');
                parts[3 + hostile.Below(parts.Length - 3)] = hostile.Encoded(isPath: true);
                return request with { Path = string.Join('/', parts) };
            case 1:
                request.Query.Add($"{ParameterOf(request)}={hostile.Encoded()}");
                return request;
            case 2:
                return request with { Query = [.. request.Query.Select(pair => $"{pair.Split('=')[0]}={hostile.Encoded()}"), .. hostile.Perhaps(30) ? [hostile.Encoded()] : Array.Empty<string>()] };
            case 3:
                request.Headers[hostile.One(HeaderNames)] = hostile.HeaderBytes();
                return request;
            case 4:
                request.Headers["Content-Type"] = hostile.One(ContentTypes);
                return request;
            case 5:
                return request with { Body = hostile.One(Bodies) };
            default:
                return request with { Body = SpoiltJson(request.Body!) };
        }
    }

    private string ParameterOf(HostileRequest request)
    {
        var known = _operations.Single(one => (string)one.Operation["operationId"]! == request.Operation).Operation["parameters"]?.AsArray()
            .Where(parameter => (string)parameter!["in"]! == "query").Select(parameter => (string)parameter!["name"]!).ToList() ?? [];
        return known is [] || hostile.Perhaps(20) ? hostile.Encoded() : hostile.One(known);
    }

    // One value another, one name another, one field more, or cut off.
    private string SpoiltJson(string json)
    {
        if (!json.StartsWith('{') || json.Length < 4)
        {
            return hostile.One(Bodies);
        }

        var colons = Enumerable.Range(0, json.Length).Where(place => json[place] == ':').ToList();
        var end = json.LastIndexOf('}');
        return hostile.Below(4) switch
        {
            0 when colons is not [] && hostile.One(colons) is var colon => $"{json[..(colon + 1)]}{hostile.JsonValue()},\"x\":{json[(colon + 1)..]}",
            1 when end > 0 => $"{json[..end]},{hostile.JsonString()}:{hostile.JsonValue()}}}",
            2 => json[..hostile.Below(json.Length)],
            _ when json.Split('"') is { Length: > 2 } texts => string.Join('"', [texts[0], hostile.JsonString().Trim('"'), .. texts[2..]]),
            _ => hostile.JsonValue(),
        };
    }
}
