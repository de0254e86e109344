using System.Text.Json;
using System.Text.Json.Nodes;

namespace BusinessTexting.Tests.Support;

/// <summary>Holds a value against a schema of an OpenAPI document, as far as ours go: types, closed sets, fields, lists, choices.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> FaultsOf(JsonNode? value, JsonNode? schema, JsonNode document, string path = "$")
    {
        if (schema is null)
        {
            return [];
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            return FaultsOf(value, reference.TrimStart('#', '/').Split('/').Aggregate(document, (node, part) => node[part]!), document, path);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Any(choice => !FaultsOf(value, choice, document, path).Any()) ? [] : [$"{path} is none of the choices"];
        }

        return TypeFaultsOf(value, schema, path).Concat(value switch
        {
            JsonObject fields => FieldFaultsOf(fields, schema, document, path),
            JsonArray items => items.SelectMany((item, index) => FaultsOf(item, schema["items"], document, $"{path}[{index}]")),
            _ => [],
        });
    }

    private static IEnumerable<string> TypeFaultsOf(JsonNode? value, JsonNode schema, string path)
    {
        var types = schema["type"] switch
        {
            JsonArray several => several.Select(type => (string)type!).ToList(),
            JsonValue one => [(string)one!],
            _ => [],
        };
        if (types is not [] && !types.Contains(TypeOf(value)) && !(TypeOf(value) is "integer" && types.Contains("number")))
        {
            yield return $"{path} is {TypeOf(value)} and not {string.Join(" or ", types)}";
        }

        if (schema["enum"] is JsonArray members && !members.Any(member => JsonNode.DeepEquals(member, value)))
        {
            yield return $"{path} is {value?.ToJsonString()} and none of {members.ToJsonString()}";
        }
    }

    private static IEnumerable<string> FieldFaultsOf(JsonObject fields, JsonNode schema, JsonNode document, string path)
    {
        foreach (var missing in (schema["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => !fields.ContainsKey(name)))
        {
            yield return $"{path}.{missing} is missing";
        }

        foreach (var (name, field) in fields)
        {
            var known = schema["properties"]?[name] ?? schema["additionalProperties"] as JsonObject;
            if (known is null && schema["properties"] is not null)
            {
                yield return $"{path}.{name} is not described";
            }

            foreach (var fault in FaultsOf(field, known, document, $"{path}.{name}"))
            {
                yield return fault;
            }
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        JsonValueKind.Array => "array",
        _ => "object",
    };
}
