using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.OrganizationSettings;

/// <summary>The fields of the form, for two people who edit it at once.</summary>
public sealed class OrganizationFormFields(IStringLocalizer<OrganizationText> text, IStringLocalizer<EligibilityText> words)
{
    public IReadOnlyList<EditedField<OrganizationForm>> All =>
    [
        new(nameof(OrganizationForm.Name), text[nameof(OrganizationText.Name)], form => form.Name.Trim(), (from, to) => to.Name = from.Name),
        new(nameof(OrganizationForm.CustomerType), text[nameof(OrganizationText.CustomerType)],
            form => words.Of(form.CustomerType), (from, to) => to.CustomerType = from.CustomerType),
        new(nameof(OrganizationForm.CallingPlanCountries), text[nameof(OrganizationText.Countries)],
            Countries, (from, to) => to.CallingPlanCountries = from.CallingPlanCountries),
        new(nameof(OrganizationForm.HasAddOn), text[nameof(OrganizationText.AddOn)],
            form => words[form.HasAddOn ? nameof(EligibilityText.Bought) : nameof(EligibilityText.NotBought)], (from, to) => to.HasAddOn = from.HasAddOn),
        new(nameof(OrganizationForm.DataRegion), text[nameof(OrganizationText.DataRegion)],
            form => words.Of(form.DataRegion), (from, to) => to.DataRegion = from.DataRegion),
    ];

    private string Countries(OrganizationForm form) => form.CallingPlanCountries is []
        ? words[nameof(EligibilityText.NoValue)]
        : string.Join(", ", form.CallingPlanCountries.Select(country => country.Name).Order(StringComparer.CurrentCulture));
}
