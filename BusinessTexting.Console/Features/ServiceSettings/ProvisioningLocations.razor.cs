using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ServiceSettings;

/// <summary>The locations the switch applies to, and those it cannot apply to.</summary>
public sealed partial class ProvisioningLocations
{
    [Parameter, EditorRequired] public required IReadOnlyList<ProvisioningSettings.LocationRow> Locations { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<ServiceSettingsText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }
}
