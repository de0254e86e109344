using BusinessTexting.Console.Components.Editing;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>The fields of the form, for two people who edit it at once.</summary>
public sealed class AdministratorFormFields(IStringLocalizer<AdministratorsText> text, IStringLocalizer<AccountsText> accounts)
{
    /// <param name="locations">The names of the locations there are, by id.</param>
    public IReadOnlyList<EditedField<AdministratorForm>> All(IReadOnlyDictionary<long, string> locations) =>
    [
        new(nameof(AdministratorForm.Name), text[nameof(AdministratorsText.Name)], form => form.Name.Trim(), (from, to) => to.Name = from.Name),
        new(nameof(AdministratorForm.Email), text[nameof(AdministratorsText.Email)], form => form.Email.Trim(), (from, to) => to.Email = from.Email),
        new(nameof(AdministratorForm.Role), text[nameof(AdministratorsText.Role)], form => form.Role.In(accounts), (from, to) => to.Role = from.Role),
        new(nameof(AdministratorForm.Locations), text[nameof(AdministratorsText.Locations)],
            form => string.Join(", ", form.Locations.Select(id => locations.GetValueOrDefault(id)).OfType<string>().Order(StringComparer.CurrentCulture)),
            (from, to) => to.Locations = from.Locations),
        new(nameof(AdministratorForm.IsDisabled), text[nameof(AdministratorsText.MaySignIn)],
            form => text[form.IsDisabled ? nameof(AdministratorsText.No) : nameof(AdministratorsText.Yes)], (from, to) => to.IsDisabled = from.IsDisabled),
    ];
}
