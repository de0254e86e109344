using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>The fields of the form, for two people who edit it at once.</summary>
public sealed class LocationFormFields(IStringLocalizer<LocationsText> text, IStringLocalizer<EligibilityText> words)
{
    public IReadOnlyList<EditedField<LocationForm>> All =>
    [
        new(nameof(LocationForm.Name), text[nameof(LocationsText.Name)], form => form.Name.Trim(), (from, to) => to.Name = from.Name),
        new(nameof(LocationForm.Country), text[nameof(LocationsText.Country)],
            form => form.Country?.Name ?? words[nameof(EligibilityText.NoValue)], (from, to) => to.Country = from.Country),
        new(nameof(LocationForm.PstnConnection), text[nameof(LocationsText.Pstn)],
            form => words.Of(form.PstnConnection), (from, to) => to.PstnConnection = from.PstnConnection),
        new(nameof(LocationForm.TextingDefault), text[nameof(LocationsText.LocationDefault)],
            form => words.Of(form.TextingDefault), (from, to) => to.TextingDefault = from.TextingDefault),
    ];
}
