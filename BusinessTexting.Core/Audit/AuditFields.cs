using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Audit;

/// <summary>The fields of a resource as the record shows them, by name, as texts.</summary>
public static class AuditFields
{
    public static SortedDictionary<string, string> Of(Organization organization) => new(StringComparer.Ordinal)
    {
        ["name"] = organization.Name,
        ["customerType"] = organization.CustomerType.ToString(),
        ["callingPlanCountries"] = string.Join(", ", organization.CallingPlanCountries),
        ["businessTextingAddOn"] = organization.HasAddOn ? "true" : "false",
        ["dataRegion"] = organization.DataRegion.ToString(),
        [TextingDefault] = organization.TextingDefault.ToString(),
    };

    public static SortedDictionary<string, string> Of(Location location) => new(StringComparer.Ordinal)
    {
        ["name"] = location.Name,
        ["country"] = location.Country.Value,
        ["pstnConnection"] = location.PstnConnection.ToString(),
        [TextingDefault] = location.TextingDefault.ToString(),
    };

    /// <param name="locationName">The name of the user's location; empty without one.</param>
    public static SortedDictionary<string, string> Of(User user, string locationName) => new(StringComparer.Ordinal)
    {
        ["email"] = user.Email,
        ["firstName"] = user.FirstName,
        ["lastName"] = user.LastName,
        ["displayName"] = user.DisplayName,
        ["status"] = user.Status.ToString(),
        ["extension"] = user.Extension,
        ["primaryNumber"] = user.PrimaryNumber?.Value ?? "",
        ["location"] = locationName,
        ["license"] = user.License.ToString(),
        ["numberSource"] = user.NumberSource.ToString(),
        ["numberTexting"] = user.NumberTexting.ToString(),
        ["desktopAppVersion"] = user.DesktopAppVersion,
        ["mobileAppVersion"] = user.MobileAppVersion,
        [Texting] = Setting(user.Texting),
    };

    /// <summary>The field of the user setting: Default, On or Off.</summary>
    public const string Texting = "businessTexting";

    /// <summary>The field of an organization's or a location's default.</summary>
    public const string TextingDefault = "textingDefault";

    /// <summary>The user setting in the words of the files: Default, On, Off.</summary>
    public static string Setting(TextingChoice choice) => choice is TextingChoice.Inherit ? "Default" : choice.ToString();

    /// <summary>The fields whose values differ, on both sides; for something new or removed (null) all fields of the other side.</summary>
    public static (SortedDictionary<string, string> Before, SortedDictionary<string, string> After) Difference(
        SortedDictionary<string, string>? before, SortedDictionary<string, string>? after)
    {
        var left = new SortedDictionary<string, string>(before ?? [], StringComparer.Ordinal);
        var right = new SortedDictionary<string, string>(after ?? [], StringComparer.Ordinal);
        if (before is not null && after is not null)
        {
            foreach (var (field, value) in before.Where(pair => after.GetValueOrDefault(pair.Key) == pair.Value))
            {
                left.Remove(field);
                right.Remove(field);
            }
        }

        return (left, right);
    }

    /// <summary>As stored: a JSON object of texts; an empty text for no fields.</summary>
    public static string ToJson(SortedDictionary<string, string> fields) =>
        fields.Count == 0 ? "" : JsonSerializer.Serialize(fields, FieldsJson.Readable.SortedDictionaryStringString);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static SortedDictionary<string, string> FromJson(string json) =>
        json is "" ? [] : JsonSerializer.Deserialize(json, FieldsJson.Default.SortedDictionaryStringString) ?? [];
}

[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(PersonalValues))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class FieldsJson : JsonSerializerContext
{
    /// <summary>Writes names and numbers as they are, not as escapes: the record is read by people too, and never becomes part of a script.</summary>
    public static readonly FieldsJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
