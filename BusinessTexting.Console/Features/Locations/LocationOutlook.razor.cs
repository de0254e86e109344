using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

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
        Segment(TextingState.On, StatusVariant.Success),
        Segment(TextingState.Off, StatusVariant.Default),
        Segment(TextingState.Blocked, StatusVariant.Error),
    ];

    private BarSegment Segment(TextingState state, StatusVariant variant) =>
        new(Words.Of(state), Details.Users[state], variant, Links.UsersIn(state, Details.Location.Id));
}
