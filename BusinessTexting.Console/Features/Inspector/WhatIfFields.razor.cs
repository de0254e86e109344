using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Every fact and choice that an answer follows from, to be tried otherwise.</summary>
public sealed partial class WhatIfFields
{
    private IReadOnlyList<SelectOption<TextingChoice>> _settings = [];
    private IReadOnlyList<SelectOption<TextingChoice>> _switch = [];
    private IReadOnlyList<SelectOption<CountryCode>> _countries = [];
    private IReadOnlyList<SelectOption<bool>> _addOn = [];
    private string _plans = "";

    [Parameter, EditorRequired] public required WhatIf What { get; set; }

    /// <summary>Where a user can be, by name.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<Location> Locations { get; set; }

    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Fields { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    // A place of the past may not be there any more.
    private IReadOnlyList<SelectOption<long?>> LocationOptions =>
    [
        new(null, Text[nameof(InspectorText.NoLocation)]),
        .. Locations.Select(location => new SelectOption<long?>(location.Id, location.Name)),
        .. What.Location is { } there && Locations.All(location => location.Id != there.Id) ? [new SelectOption<long?>(there.Id, there.Name)] : Array.Empty<SelectOption<long?>>(),
    ];

    // What there is now, and what makes a difference.
    private IReadOnlyList<SelectOption<string>> PlanOptions =>
        [.. new[] { _plans, "US, CA", "US", "CA", "" }.Distinct(StringComparer.Ordinal).Select(plans => new SelectOption<string>(plans, plans is "" ? Words[nameof(EligibilityText.NoValue)] : plans))];

    protected override void OnInitialized()
    {
        _settings = [new(TextingChoice.Inherit, Text[nameof(InspectorText.FollowsDefault)]), .. Switch];
        _switch = [.. Switch];
        _countries = [.. CountryNames.InOrder().Select(country => new SelectOption<CountryCode>(country, country.Name))];
        _addOn = [new(true, Words[nameof(EligibilityText.Bought)]), new(false, Words[nameof(EligibilityText.NotBought)])];
        _plans = Plans(What.Organization.CallingPlanCountries);
    }

    private IEnumerable<SelectOption<TextingChoice>> Switch =>
        new[] { TextingChoice.On, TextingChoice.Off }.Select(choice => new SelectOption<TextingChoice>(choice, Words.Of(choice)));

    private IReadOnlyList<SelectOption<TMember>> Options<TMember>()
        where TMember : struct, Enum => [.. Enum.GetValues<TMember>().Select(member => new SelectOption<TMember>(member, Words.Of(member)))];

    private string Field(string field) => AuditWords.Field(field, Fields);

    private static string Plans(IEnumerable<CountryCode> countries) => string.Join(", ", countries);

    private static IReadOnlyList<CountryCode> Read(string plans) =>
        [.. plans.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(CountryCode.Parse)];

    private Task TryAsync(Action change)
    {
        change();
        return OnChanged.InvokeAsync();
    }
}
