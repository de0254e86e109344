using System.Text.Json.Nodes;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Hosting.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>Reads the OpenAPI document for people.</summary>
internal sealed class ApiReferenceService([FromKeyedServices("v1")] IOpenApiDocumentProvider documents)
{
    // From what is asked most to what is set up once.
    private static readonly string[] Order = ["Decisions", "Users", "Locations", "Organization", "Impact", "Imports", "Audit record", "Changes", "API keys"];

    /// <param name="origin">Where the console is found, for requests that work as they stand.</param>
    public async Task<ApiReferenceView> LoadAsync(string origin, CancellationToken cancellationToken)
    {
        var document = await documents.GetOpenApiDocumentAsync(cancellationToken);
        var operations = document.Paths.SelectMany(path => path.Value.Operations!.Select(operation => (Tag: operation.Value.Tags!.First().Name!, View: View(origin, path.Key, operation.Key, operation.Value))));
        return new ApiReferenceView(
            [.. operations.GroupBy(operation => operation.Tag, operation => operation.View).OrderBy(group => Array.IndexOf(Order, group.Key)).Select(group => new ApiReferenceView.Group(group.Key, [.. group]))],
            [.. document.Components!.Schemas!.Where(schema => schema.Value.Properties is { Count: > 0 })
                .Select(schema => new ApiReferenceView.Shape(PlaceOf(schema.Key), schema.Key, FieldsOf(schema.Value)))]);
    }

    private static ApiReferenceView.Operation View(string origin, string path, HttpMethod method, OpenApiOperation operation) => new(
        operation.OperationId!,
        method.Method,
        path,
        operation.Summary ?? "",
        [.. (operation.Parameters ?? []).Select(parameter => new ApiReferenceView.Field(
            parameter.In is ParameterLocation.Header ? $"{parameter.Name} (header)" : parameter.Name!, KindOf(parameter.Schema), parameter.Required, parameter.Description ?? ""))],
        operation.RequestBody is { Content: { } body } request ? new ApiReferenceView.Content(BodyOf(body), request.Description ?? "") : null,
        [.. operation.Responses!.Select(answer => View(answer.Key, answer.Value))],
        CurlRequest.Of(origin, path, method, operation));

    private static ApiReferenceView.Answer View(string status, IOpenApiResponse answer)
    {
        var content = answer.Content is { Count: > 0 } body ? body : null;
        return new ApiReferenceView.Answer(
            status,
            content is null ? null : BodyOf(content),
            answer.Extensions?.TryGetValue(ApiDocument.Codes, out var codes) is true && codes is JsonNodeExtension { Node: JsonArray all } ? [.. all.Select(code => (string)code!)] : [],
            content?.First().Value.Example is { } example ? CurlRequest.Written(example) : null);
    }

    private static ApiReferenceView.Kind BodyOf(IDictionary<string, OpenApiMediaType> content) =>
        content.First().Value.Schema is { } schema && KindOf(schema) is { Href: not null } kind ? kind : new ApiReferenceView.Kind(string.Join(" or ", content.Keys), Href: null);

    private static IReadOnlyList<ApiReferenceView.Field> FieldsOf(IOpenApiSchema schema) =>
    [
        .. schema.Properties!.Select(field => new ApiReferenceView.Field(
            field.Key, KindOf(field.Value), schema.Required?.Contains(field.Key) is true, field.Value.Description ?? "")),
    ];

    private static ApiReferenceView.Kind KindOf(IOpenApiSchema? schema) => schema switch
    {
        null => new("any", Href: null),
        OpenApiSchemaReference { Reference.Id: { } id } reference => reference.Properties is { Count: > 0 } ? new(id, $"{Links.ApiDocs}#{PlaceOf(id)}") : new(Plain(reference), Href: null),
        { Items: { } item } => KindOf(item) is var kind ? kind with { Words = $"list of {kind.Words}" } : null!,
        { OneOf: [_, ..] choices } when choices.FirstOrDefault(choice => choice is OpenApiSchemaReference) is { } choice => KindOf(choice) is var kind ? kind with { Words = $"{kind.Words} or null" } : null!,
        _ => new(Plain(schema), Href: null),
    };

    private static string Plain(IOpenApiSchema schema) => schema switch
    {
        { Enum: [_, ..] values } => string.Join(" | ", values.Where(value => value is not null).Select(value => ((JsonNode)value!).ToString())),
        { Format: { } format } => $"{TypeOf(schema)} ({format})",
        _ => TypeOf(schema),
    };

    private static string TypeOf(IOpenApiSchema schema) => schema.Type is not { } type
        ? "any"
        : string.Join(" or ", Enum.GetValues<JsonSchemaType>().Where(kind => type.HasFlag(kind)).Select(kind => kind.ToString().ToLowerInvariant()));

    private static string PlaceOf(string shape) => $"shape-{shape}";
}
