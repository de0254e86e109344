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
    private const long Nowhere = 0;

    private IReadOnlyList<(TextingChoice, string)> _settings = [];
    private IReadOnlyList<(TextingChoice, string)> _switch = [];
    private IReadOnlyList<(bool, string)> _addOn = [];
    private string _plans = "";

    [Parameter, EditorRequired] public required WhatIf What { get; set; }

    /// <summary>Where a user can be, by name.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<Location> Locations { get; set; }

    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Fields { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    // A place of the past may not be there any more.
    private IReadOnlyList<long> LocationIds =>
        [Nowhere, .. Locations.Select(location => location.Id).Concat(What.Location is { } there ? [there.Id] : Array.Empty<long>()).Distinct()];

    // What there is now, and what makes a difference.
    private IReadOnlyList<(string, string)> PlanOptions =>
        [.. new[] { _plans, "US, CA", "US", "CA", "" }.Distinct(StringComparer.Ordinal).Select(plans => (plans, plans is "" ? Words[nameof(EligibilityText.NoValue)] : plans))];

    protected override void OnInitialized()
    {
        _switch = [.. new[] { TextingChoice.On, TextingChoice.Off }.Select(choice => (choice, Words.Of(choice)))];
        _settings = [(TextingChoice.Inherit, Text[nameof(InspectorText.FollowsDefault)]), .. _switch];
        _addOn = [(true, Words[nameof(EligibilityText.Bought)]), (false, Words[nameof(EligibilityText.NotBought)])];
        _plans = Plans(What.Organization.CallingPlanCountries);
    }

    private IReadOnlyList<(TMember, string)> Options<TMember>()
        where TMember : struct, Enum => [.. Enum.GetValues<TMember>().Select(member => (member, Words.Of(member)))];

    private string NameOf(long id) => id == Nowhere ? Text[nameof(InspectorText.NoLocation)]
        : (Locations.FirstOrDefault(location => location.Id == id) ?? What.Location)?.Name ?? "";

    private static IEnumerable<TValue> Matching<TValue>(IReadOnlyList<TValue> options, Func<TValue, string> name, string? words) =>
        options.Where(option => name(option).Contains(words?.Trim() ?? "", StringComparison.CurrentCultureIgnoreCase));

    private static string IdOf(string field) => $"what-if-{string.Concat(field.Where(char.IsAsciiLetterOrDigit))}";

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
