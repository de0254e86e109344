using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>A request of the documentation as a line for a shell, from the examples that its operation gives.</summary>
internal static class CurlRequest
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Readable = new(Compact) { WriteIndented = true };

    public static string Of(string origin, string path, HttpMethod method, OpenApiOperation operation)
    {
        var isStream = operation.Responses!.Values.Any(answer => answer.Content?.ContainsKey("text/event-stream") is true);
        var verb = method == HttpMethod.Get ? "" : $"-X {method} ";
        List<string> parts = [$"curl {(isStream ? "-N " : "")}{verb}'{origin}{AddressOf(path, operation)}'", "-H \"Authorization: Bearer $KEY\""];
        parts.AddRange((operation.Parameters ?? []).Where(parameter => parameter is { In: ParameterLocation.Header, Required: true }).Select(header => $"-H '{header.Name}: {ExampleOf(header)}'"));
        if (operation.RequestBody?.Content?.FirstOrDefault() is { Key: { } mediaType, Value: var body })
        {
            parts.Add($"-H 'Content-Type: {mediaType}'");
            parts.Add(body.Example is { } example ? $"-d '{example.ToJsonString(Compact)}'" : "--data-binary @directory.zip");
        }

        return string.Join(" \\\n  ", parts);
    }

    /// <summary>As a person reads it.</summary>
    public static string Written(JsonNode example) => example is JsonValue value && value.TryGetValue<string>(out var text) ? text.TrimEnd('\n') : example.ToJsonString(Readable);

    private static string AddressOf(string path, OpenApiOperation operation)
    {
        var parameters = (operation.Parameters ?? []).Where(parameter => parameter.Example is not null).ToList();
        var place = parameters.Where(parameter => parameter.In is ParameterLocation.Path).Aggregate(path, (whole, part) => whole.Replace($"{{{part.Name}}}", ExampleOf(part), StringComparison.Ordinal));
        var query = string.Join('&', parameters.Where(parameter => parameter.In is ParameterLocation.Query).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(ExampleOf(parameter))}"));
        return query is "" ? place : $"{place}?{query}";
    }

    private static string ExampleOf(IOpenApiParameter parameter) => parameter.Example?.ToString() ?? "";
}
