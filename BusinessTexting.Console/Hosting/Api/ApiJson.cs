using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>How the API writes and reads JSON: names in camel case, closed sets in kebab case, times in UTC with milliseconds, and nothing that
/// it does not know.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Options = Applied(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Applied(JsonSerializerOptions options)
    {
        options.TypeInfoResolver ??= new DefaultJsonTypeInfoResolver();

        // It goes to programs, as what it says it is, and never into a page.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNameCaseInsensitive = false;
        options.RespectNullableAnnotations = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new CountryAsText());
        options.Converters.Add(new UtcTime());
        return options;
    }

    private sealed class CountryAsText : JsonConverter<CountryCode>
    {
        public override CountryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && CountryCode.TryParse(reader.GetString(), out var country) ? country : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && reader.TryGetDateTimeOffset(out var time) ? time.ToUniversalTime() : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(UtcAsText.Write(value));
    }
}
