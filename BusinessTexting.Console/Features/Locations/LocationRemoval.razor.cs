using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>The way to remove a location, or why there is none.</summary>
public sealed partial class LocationRemoval
{
    [Parameter, EditorRequired] public required LocationDetails Details { get; set; }
    [Parameter, EditorRequired] public EventCallback OnRemove { get; set; }

    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }
}
