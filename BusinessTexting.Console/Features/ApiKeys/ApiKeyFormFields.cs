using System.Globalization;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Features.Accounts;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>The fields of the form, for the faults in them and for two people who edit it at once.</summary>
public sealed class ApiKeyFormFields(IStringLocalizer<ApiKeysText> text, IStringLocalizer<AccountsText> accounts)
{
    /// <param name="locations">The names of the locations there are, by id.</param>
    public IReadOnlyList<EditedField<ApiKeyForm>> All(IReadOnlyDictionary<long, string> locations) =>
    [
        new(nameof(ApiKeyForm.Name), text[nameof(ApiKeysText.Name)], form => form.Name.Trim(), (from, to) => to.Name = from.Name),
        new(nameof(ApiKeyForm.ExpiresAt), text[nameof(ApiKeysText.LastDay)],
            form => form.ExpiresAt?.UtcDateTime.ToString("d", CultureInfo.CurrentCulture) ?? "", (from, to) => to.ExpiresAt = from.ExpiresAt),
        new(nameof(ApiKeyForm.Role), text[nameof(ApiKeysText.Role)], form => form.Role.In(accounts), (from, to) => to.Role = from.Role),
        new(nameof(ApiKeyForm.Locations), text[nameof(ApiKeysText.Locations)],
            form => string.Join(", ", form.Locations.Select(id => locations.GetValueOrDefault(id)).OfType<string>().Order(StringComparer.CurrentCulture)),
            (from, to) => to.Locations = from.Locations),
    ];
}
