using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>The controls of a location's form, for one that is stored and for a new one.</summary>
public sealed partial class LocationFields
{
    private IReadOnlyList<(CountryCode Value, string Name)> _countries = [];
    private IReadOnlyList<(PstnConnection Value, string Name)> _connections = [];

    [Parameter, EditorRequired] public required LocationForm Form { get; set; }
    [Parameter, EditorRequired] public required EditSession<LocationForm> Session { get; set; }

    /// <summary>What inheriting means now; null where it is not known.</summary>
    [Parameter] public TextingChoice? OrganizationDefault { get; set; }
    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }
    [Inject] public required IStringLocalizer<WritingText> Writing { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    protected override void OnInitialized()
    {
        _connections = [.. Enum.GetValues<PstnConnection>().Select(connection => (connection, Words.Of(connection)))];
        _countries = [.. CountryNames.InOrder().Select(country => (country, country.Name))];
    }

    private Task ChangeAsync(string field, Action change)
    {
        change();
        Session.Changed(field);
        return OnChanged.InvokeAsync();
    }
}
