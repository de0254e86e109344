using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>One page of the list of locations.</summary>
public sealed partial class LocationTable
{
    private static readonly (LocationSort Sort, TextingState State)[] States =
        [(LocationSort.On, TextingState.On), (LocationSort.Off, TextingState.Off), (LocationSort.Blocked, TextingState.Blocked)];

    [Parameter, EditorRequired] public required IEnumerable<LocationDetails> Locations { get; set; }
    [Parameter, EditorRequired] public required LocationListQuery Query { get; set; }

    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private SortDirection DirectionOf(LocationSort sort) => (sort == Query.Sort, Query.Descending) switch
    {
        (false, _) => SortDirection.None,
        (_, true) => SortDirection.Descending,
        _ => SortDirection.Ascending,
    };
}
