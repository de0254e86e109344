using System.Globalization;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>All users: searched, filtered, sorted and paged. The address says all of it, so that links and the back button work.</summary>
public sealed partial class UsersPage
{
    private UserListAddress _address = new(new UserListQuery(), []);
    private IReadOnlyList<Location> _locations = [];
    private UserPage? _found;
    private StorageTrouble? _trouble;
    private bool _loading;
    private long _seen;
    private int _loads;

    [Inject] public required UserListService List { get; init; }
    [Inject] public required UserService Users { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    private bool IsEmpty => _found is { Total: 0 } && !_address.Query.IsFiltered;

    private string Announcement => _found switch
    {
        null => "",
        { Total: 1 } => Text[nameof(UsersText.OneUserFound)],
        { Total: var total } => Text[nameof(UsersText.UsersFound), total.ToString("N0", CultureInfo.CurrentCulture)],
    };

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var load = ++_loads;
        var address = UserListAddress.Parse(new Uri(Navigation.Uri).Query);
        _loading = true;
        try
        {
            var seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
            var locations = await Users.LocationsAsync(Me.Actor, Leaving);
            address = WithKnownLocation(address, locations);
            var found = await List.ListAsync(address.Query, Me.Actor, Leaving);
            if (load == _loads)
            {
                (_address, _seen, _locations, _found, _trouble) = (address, seen, locations, found, null);
            }
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            (_address, _trouble) = (address, StorageTroubles.Behind(exception));
        }
        finally
        {
            _loading = load != _loads;
        }
    }

    // A link may outlive the location it names; and for who is confined there are no users without a location.
    private UserListAddress WithKnownLocation(UserListAddress address, IReadOnlyList<Location> locations) => address.Query.LocationId switch
    {
        null => address,
        UserListQuery.NoLocation when !Me.Actor.IsConfined => address,
        { } id when locations.Any(location => location.Id == id) => address,
        { } id => new UserListAddress(address.Query with { LocationId = null }, [.. address.Ignored, UserListAddress.LocationPart(id)]),
    };

    private void Show(UserListQuery query) =>
        Navigation.NavigateTo(UserListAddress.Of(query), new NavigationOptions { ReplaceHistoryEntry = query.Search != _address.Query.Search });
}
