using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>One page of the list of locations.</summary>
public sealed partial class LocationTable
{
    // Where there is room for it.
    private const string Wide = "d-none d-sm-table-cell";

    private static readonly (LocationSort Sort, TextingState State)[] States =
        [(LocationSort.On, TextingState.On), (LocationSort.Off, TextingState.Off), (LocationSort.Blocked, TextingState.Blocked)];

    private Dictionary<string, object?> _named = [];

    [Parameter, EditorRequired] public required IEnumerable<LocationDetails> Locations { get; set; }

    /// <summary>From 1.</summary>
    [Parameter, EditorRequired] public required int Page { get; set; }

    /// <summary>Of all pages.</summary>
    [Parameter, EditorRequired] public required int Total { get; set; }

    [Parameter, EditorRequired] public required LocationListQuery Query { get; set; }

    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    protected override void OnInitialized() => _named = new() { ["aria-label"] = Text[nameof(LocationsText.Title)].Value };

    private SortDirection DirectionOf(LocationSort sort) => (sort == Query.Sort, Query.Descending) switch
    {
        (false, _) => SortDirection.None,
        (_, true) => SortDirection.Descending,
        _ => SortDirection.Ascending,
    };
}
