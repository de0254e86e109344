using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>The record: searched, filtered, and one entry of it in full. The address says all of it, so that links and the back button work.</summary>
public sealed partial class AuditPage
{
    private AuditAddress _address = new(new AuditQuery(), null, []);
    private IReadOnlyList<string> _actors = [];
    private FoundEntries? _found;
    private VerifyOutcome? _verified;
    private StorageTrouble? _trouble;
    private bool _loading;
    private bool _verifying;
    private long _seen;
    private int _loads;

    [Inject] public required AuditTrailService Service { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AuditText> Text { get; init; }
    [Inject] public required IStringLocalizer<RecordText> Record { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    private string Announcement => _found is null ? "" : Text[nameof(AuditText.Shown), _found.Entries.Count];

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var load = ++_loads;
        var address = AuditAddress.Parse(new Uri(Navigation.Uri).Query);
        _loading = true;
        try
        {
            var seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
            var actors = await Service.ActorsAsync(Me.Actor, Leaving);
            var found = await Service.ListAsync(address.Query, Me.Actor, Leaving);
            if (load == _loads)
            {
                (_address, _seen, _actors, _found, _trouble) = (address, seen, actors, found, null);
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

    private async Task VerifyAsync()
    {
        (_verifying, _verified) = (true, null);
        try
        {
            _verified = await Service.VerifyAsync(progress: null, Me.Actor, Leaving);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
        finally
        {
            _verifying = false;
        }
    }

    private string HrefOf(long entry) => AuditAddress.Of(_address.Query, entry);

    private void Show(AuditQuery query) =>
        Navigation.NavigateTo(AuditAddress.Of(query.FromTheNewest), new NavigationOptions { ReplaceHistoryEntry = query.Search != _address.Query.Search });
}
