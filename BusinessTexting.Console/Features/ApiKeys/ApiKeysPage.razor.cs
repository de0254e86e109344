using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>Which programs may ask, and as what.</summary>
public sealed partial class ApiKeysPage
{
    private readonly Dictionary<string, object> _named = [];
    private IReadOnlyList<ApiKeyView>? _keys;
    private StorageTrouble? _trouble;
    private long _seen;

    [Inject] public required ApiKeyService Service { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IStringLocalizer<ApiKeysText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    private bool May => Me.Actor.May(Privilege.ManageAdministrators);

    protected override async Task OnInitializedAsync()
    {
        _named["aria-label"] = Text[nameof(ApiKeysText.Title)].Value;
        if (May)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
            _keys = await Service.ListAsync(Me.Actor, Leaving);
            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private string LocationsOf(ApiKeyView view) => view.Key.Role is Role.Location ? string.Join(", ", view.Locations) : Text[nameof(ApiKeysText.AllLocations)];
}
