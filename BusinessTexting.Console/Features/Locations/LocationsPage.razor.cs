using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>Every location, with how many of its users can text.</summary>
public sealed partial class LocationsPage
{
    private IReadOnlyList<LocationDetails>? _locations;
    private IReadOnlyList<LocationDetails> _found = [];
    private LocationListQuery _query = LocationListQuery.Of(search: null, sort: null, order: null, page: null);
    private StorageTrouble? _trouble;
    private long _seen;

    [SupplyParameterFromQuery(Name = "search")] public string? SearchText { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] public string? SortBy { get; set; }
    [SupplyParameterFromQuery(Name = "order")] public string? Order { get; set; }
    [SupplyParameterFromQuery(Name = "page")] public string? PageNumber { get; set; }

    [Inject] public required LocationService Service { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }

    // An address may ask for a page there is no longer.
    private int Page => Math.Min(_query.Page, ((_found.Count - 1) / LocationListQuery.PageSize) + 1);

    private IEnumerable<LocationDetails> Shown => _found.Skip((Page - 1) * LocationListQuery.PageSize).Take(LocationListQuery.PageSize);

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override void OnParametersSet()
    {
        _query = LocationListQuery.Of(SearchText, SortBy, Order, int.TryParse(PageNumber, CultureInfo.InvariantCulture, out var page) ? page : null);
        _found = _query.Of(_locations ?? []);
    }

    private static bool Concerns(AuditEntry entry) => true;

    private async Task LoadAsync()
    {
        try
        {
            _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
            _locations = await Service.ListAsync(Me.Actor, Leaving);
            _found = _query.Of(_locations);
            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private void Find(string search) => Navigation.NavigateTo((_query with { Search = search, Page = 1 }).Href, replace: true);
}
