using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>What follows from a location's saved facts: its users by state, its findings, and how it came to be so.</summary>
public sealed partial class LocationOutlook
{
    [Parameter, EditorRequired] public required LocationDetails Details { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<AuditEntry> Changes { get; set; }

    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private IReadOnlyList<BarSegment> Segments =>
    [
        Segment(TextingState.On, Color.Success),
        Segment(TextingState.Off, Color.Default),
        Segment(TextingState.Blocked, Color.Error),
    ];

    private BarSegment Segment(TextingState state, Color color) =>
        new(Words.Of(state), Details.Users[state], color, Links.UsersIn(state, Details.Location.Id));
}
