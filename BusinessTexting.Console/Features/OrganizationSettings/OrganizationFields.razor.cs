using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.OrganizationSettings;

/// <summary>The controls of the organization's form.</summary>
public sealed partial class OrganizationFields
{
    private IReadOnlyList<(CustomerType Value, string Name)> _customerTypes = [];
    private IReadOnlyList<(DataRegion Value, string Name)> _dataRegions = [];
    private IReadOnlyList<(CountryCode Value, string Name)> _countries = [];

    [Parameter, EditorRequired] public required OrganizationForm Form { get; set; }
    [Parameter, EditorRequired] public required EditSession<OrganizationForm> Session { get; set; }
    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] public required IStringLocalizer<OrganizationText> Text { get; init; }
    [Inject] public required IStringLocalizer<WritingText> Writing { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    protected override void OnInitialized()
    {
        _customerTypes = [.. Enum.GetValues<CustomerType>().Select(type => (type, Words.Of(type)))];
        _dataRegions = [.. Enum.GetValues<DataRegion>().Select(region => (region, Words.Of(region)))];
        _countries = [.. CountryNames.InOrder().Select(country => (country, country.Name))];
    }

    private Task ChangeAsync(string field, Action change)
    {
        change();
        Session.Changed(field);
        return OnChanged.InvokeAsync();
    }
}
