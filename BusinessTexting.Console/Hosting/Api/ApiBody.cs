using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Core.Directory;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>Reads the body of a request into a form, field by field, so that every fault is told with its field.</summary>
internal sealed class ApiBody(IStringLocalizer<ApiText> text)
{
    /// <summary>Sets the fields that the body gives, and leaves the others as they are (RFC 7396 without removal).</summary>
    /// <exception cref="ApiProblemException">The body does not fit.</exception>
    public async Task<TForm> FillAsync<TForm>(HttpContext context, TForm form)
        where TForm : class
    {
        using var body = await ReadAsync(context);
        var fields = ApiJson.Options.GetTypeInfo(typeof(TForm)).Properties.Where(field => field.Set is not null).ToList();
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var given in body.RootElement.EnumerateObject())
        {
            if (fields.Find(field => field.Name == given.Name) is not { } field)
            {
                errors[given.Name] = [text[nameof(ApiText.UnknownField), string.Join(", ", fields.Select(known => known.Name))]];
            }
            else if (!TrySet(form, field, given.Value))
            {
                errors[given.Name] = [text[nameof(ApiText.WrongValue), Excerpt(given.Value), Takes(field)]];
            }
        }

        return errors.Count == 0
            ? form
            : throw new ApiProblemException(new ApiProblem(ProblemCode.BodyInvalid, text[nameof(ApiText.FieldsDoNotFit), string.Join(", ", errors.Keys)]) { Errors = errors });
    }

    /// <summary>The whole body as a JSON object.</summary>
    public async Task<JsonDocument> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType() || !RequestForm.IsUtf8(context.Request))
        {
            throw new ApiProblemException(new ApiProblem(ProblemCode.MediaTypeUnsupported, text[nameof(ApiText.SendJson)]));
        }

        try
        {
            var json = await BytesAsync(context);
            RefuseUnreadable(JsonText.FaultsIn(json));
            var body = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = JsonText.MaxDepth });
            return body.RootElement.ValueKind is JsonValueKind.Object ? body : throw new ApiProblemException(new ApiProblem(ProblemCode.BodyInvalid, text[nameof(ApiText.SendObject)]));
        }
        catch (JsonException fault)
        {
            throw new ApiProblemException(new ApiProblem(
                ProblemCode.BodyInvalid, text[nameof(ApiText.NotJson), (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1]));
        }
    }

    private static async Task<byte[]> BytesAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        return bytes.ToArray();
    }

    private void RefuseUnreadable(IReadOnlyList<(string Place, TextFault Fault)> faults)
    {
        if (faults is not [])
        {
            var errors = faults.GroupBy(fault => fault.Place, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Select(fault => TextFaultWords.Sentence(fault.Fault)).Distinct().ToArray(), StringComparer.Ordinal);
            throw new ApiProblemException(new ApiProblem(ProblemCode.BodyInvalid, text[nameof(ApiText.FieldsDoNotFit), string.Join(", ", errors.Keys)]) { Errors = errors });
        }
    }

    /// <summary>For a field that has to be given.</summary>
    public ApiProblem Missing(string field) => new(ProblemCode.BodyInvalid, text[nameof(ApiText.FieldMissing), field])
    {
        Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [text[nameof(ApiText.FieldMissing), field]] },
    };

    private static bool TrySet(object form, JsonPropertyInfo field, JsonElement value)
    {
        try
        {
            var read = value.Deserialize(field.PropertyType, ApiJson.Options);
            if (read is null && !field.IsSetNullable)
            {
                return false;
            }

            field.Set!(form, read);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // In the words of the contract: the kind of value, or the closed set.
    private string Takes(JsonPropertyInfo field)
    {
        var type = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        return type switch
        {
            { IsEnum: true } => string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
            _ when type == typeof(string) => text[nameof(ApiText.TakesText)],
            _ when type == typeof(bool) => text[nameof(ApiText.TakesBoolean)],
            _ when type == typeof(long) || type == typeof(int) => text[nameof(ApiText.TakesNumber)],
            _ when type == typeof(CountryCode) => text[nameof(ApiText.TakesCountry)],
            _ when type == typeof(DateTimeOffset) => text[nameof(ApiText.TakesTime)],
            _ => text[nameof(ApiText.TakesList)],
        };
    }

    // Not through the middle of a character.
    private static string Excerpt(JsonElement value) =>
        value.GetRawText() is { Length: > 80 } raw ? $"{raw[..(char.IsHighSurrogate(raw[79]) ? 79 : 80)]}…" : value.GetRawText();
}
