using System.Text.Json.Nodes;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>The OpenAPI 3.1 document, made from what the endpoints say of themselves.</summary>
internal static class ApiDocument
{
    /// <summary>Of an answer: the codes that the problem in it may have.</summary>
    public const string Codes = "x-problem-codes";

    private const string Name = "v1";
    private const string KeyScheme = "apiKey";
    private const string Json = "application/json";

    // The parts of addresses that name something.
    private static readonly Dictionary<string, (string Meaning, string Example)> Places = new(StringComparer.Ordinal)
    {
        ["user"] = ("The id of the user, or the e-mail in any case.", "maya.chen@northwind.example"),
        ["id"] = ("The id.", "1"),
        ["sequence"] = ("The number of the entry.", "42"),
    };

    private static readonly ProblemCode[] Everywhere =
    [
        ProblemCode.KeyMissing, ProblemCode.KeyUnknown, ProblemCode.KeyRevoked, ProblemCode.KeyExpired, ProblemCode.TooManyRequests, ProblemCode.ParameterInvalid,
        ProblemCode.Forbidden, ProblemCode.DatabaseUnavailable, ProblemCode.Failed,
    ];

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<ApiEndpoint>().Any();
        options.AddDocumentTransformer((document, _, _) => DescribeAsync(document));
        options.AddOperationTransformer(DescribeAsync);
        options.AddSchemaTransformer((schema, context, _) => DescribeAsync(schema, context.JsonTypeInfo.Type));
    });

    private static Task DescribeAsync(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Business Texting Console",
            Version = Name,
            Description = "Who may send business text messages, why not, and every change of it. Times are UTC, numbers E.164. What is unknown is an error, never ignored.",
        };

        // Wherever it is served.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key, made at /organization/api-keys." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In is ParameterLocation.Path))
        {
            (parameter.Description, parameter.Example) = (Places[parameter.Name!].Meaning, JsonValue.Create(Places[parameter.Name!].Example));
        }

        foreach (var parameter in metadata.OfType<ApiParameters>().SelectMany(parameters => parameters.All))
        {
            (operation.Parameters ??= []).Add(Describe(parameter));
        }

        AddHeaders(operation, metadata);
        if (metadata.OfType<ApiForm>().FirstOrDefault() is { } form)
        {
            var schema = await NamedAsync(form.Type, form.Type.Name, context, cancellationToken);
            operation.RequestBody = BodyOf(new OpenApiMediaType { Schema = schema, Example = JsonNode.Parse(form.Example) }, Json);
            operation.RequestBody.Description = form.IsPartial ? "The fields to change; the others stay as they are." : null;
        }
        else if (metadata.OfType<ApiUpload>().FirstOrDefault() is { } upload)
        {
            operation.RequestBody = BodyOf(new OpenApiMediaType(), [.. upload.MediaTypes]);
        }

        AddExample(operation, context);
        var problem = await NamedAsync(typeof(ProblemDetails), "Problem", context, cancellationToken);
        foreach (var codes in metadata.OfType<ApiRefusals>().SelectMany(refusals => refusals.Codes).Concat(Everywhere).Distinct().GroupBy(code => code.Status).OrderBy(codes => codes.Key))
        {
            operation.Responses![$"{codes.Key}"] = new OpenApiResponse
            {
                Description = $"A problem with the code {string.Join(" or ", codes.Select(code => code.Text))}.",
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ApiProblem.ContentType] = new() { Schema = problem } },
                Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
                {
                    [Codes] = new JsonNodeExtension(new JsonArray([.. codes.Select(code => JsonValue.Create(code.Text))])),
                },
            };
        }
    }

    private static void AddExample(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var excerpt = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiExcerpt>().FirstOrDefault();
        var examples = context.ApplicationServices.GetRequiredService<ApiExamples>();
        foreach (var answer in context.Description.SupportedResponseTypes)
        {
            var example = excerpt is not null ? JsonValue.Create(excerpt.Text) : answer.Type is { } type ? examples.Of(type) : null;
            foreach (var content in operation.Responses![$"{answer.StatusCode}"].Content?.Values ?? [])
            {
                content.Example = example?.DeepClone();
            }
        }
    }

    // Once in the document, however many operations take or answer it.
    private static async Task<IOpenApiSchema> NamedAsync(Type type, string name, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Document!.Components?.Schemas?.ContainsKey(name) is not true)
        {
            context.Document.AddComponent(name, await context.GetOrCreateSchemaAsync(type, parameterDescription: null, cancellationToken));
        }

        return new OpenApiSchemaReference(name, context.Document);
    }

    private static OpenApiParameter Describe(ApiParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Required = parameter.IsRequired,
        Example = parameter.Example is null ? null : JsonValue.Create(parameter.Example),
        Schema = parameter switch
        {
            { Most: { } most } => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "1", Maximum = $"{most}" },
            { IsFlag: true } => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            { OneOf: [_, ..] set } => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. set.Select(value => (JsonNode)JsonValue.Create(value))] },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = parameter.Longest is int.MaxValue ? null : parameter.Longest },
        },
    };

    private static void AddHeaders(OpenApiOperation operation, IList<object> metadata)
    {
        var codes = metadata.OfType<ApiRefusals>().SelectMany(refusals => refusals.Codes).ToHashSet();
        if (codes.Contains(ProblemCode.IfMatchMissing))
        {
            Add("If-Match", "The ETag of the resource as it was seen, or * for whatever is there.", isRequired: true, longest: null, example: "\"3\"");
        }

        if (codes.Contains(ProblemCode.IdempotencyKeyReused))
        {
            Add(Idempotency.Header, "Made up by the program; a request that is repeated under it is answered as before, and nothing is done twice.", isRequired: false, Idempotency.LongestKey, example: null);
        }

        void Add(string name, string description, bool isRequired, int? longest, string? example) => (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Required = isRequired,
            Example = example is null ? null : JsonValue.Create(example),
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest },
        });
    }

    private static OpenApiRequestBody BodyOf(OpenApiMediaType body, params string[] mediaTypes) => new()
    {
        Required = true,
        Content = mediaTypes.ToDictionary(type => type, _ => body, StringComparer.Ordinal),
    };

    private static Task DescribeAsync(OpenApiSchema schema, Type type)
    {
        if (type == typeof(CountryCode))
        {
            (schema.Type, schema.Pattern, schema.Description) = (JsonSchemaType.String, "^[A-Z]{2}$", "ISO 3166-1 alpha-2.");
        }
        else if (type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?))
        {
            schema.Format = "date-time";
            schema.Type = type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        }
        else if (type == typeof(ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            schema.Properties["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Stable, for programs.",
                Enum = [.. Enum.GetValues<ProblemCode>().Select(code => (JsonNode)JsonValue.Create(code.Text))],
            };
            var sentences = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } };
            schema.Properties["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is wrong with each field or parameter, by its name; for a person to read.",
                AdditionalProperties = sentences,
            };
            schema.Properties["current"] = new OpenApiSchema { Description = "With version-changed: the resource as it is." };
            schema.Properties["etag"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "With version-changed: the ETag of current." };
            schema.Properties["problems"] = new OpenApiSchema { Type = JsonSchemaType.Array, Description = "With import-refused: what is wrong with the files, where they could not be read." };
            schema.Properties["report"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "With import-refused: what the import would have done, and why it did not." };
        }

        return Task.CompletedTask;
    }
}
