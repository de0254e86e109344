using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>One key: what it may, and the ways to change its secret and to end it; or one that is not there yet.</summary>
public sealed partial class ApiKeyPage
{
    private const int UsualDays = 365;
    private static readonly int[] OverlapHours = [0, 1, 24, 168];

    private EditSession<ApiKeyForm> _session = null!;
    private ApiKeyView? _view;
    private IReadOnlyList<(long Value, string Name)> _locations = [];
    private IReadOnlyList<(int Hours, string Words)> _overlaps = [];
    private string? _key;
    private long? _loaded;
    private long _seen;
    private int _overlapHours;

    /// <summary>Null for a key that is not there yet.</summary>
    [Parameter] public long? Id { get; set; }

    [Inject] public required ApiKeyService Service { get; init; }
    [Inject] public required ApiKeyFormFields Fields { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required LocationService Locations { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required IStringLocalizer<ApiKeysText> Text { get; init; }

    private bool IsNew => Id is null;

    private bool IsRevoked => _view?.State is ApiKeyState.Revoked;

    private string StoredName => _view?.Key.Name ?? "";

    protected override void OnInitialized()
    {
        _overlaps = [.. OverlapHours.Select(hours => (hours, Text[$"Overlap_{hours}"].Value))];
        _session = new EditSession<ApiKeyForm>(Dialogs, ReadAsync, () => Fields.All(_locations.ToDictionary(location => location.Value, location => location.Name)));
    }

    protected override async Task OnParametersSetAsync()
    {
        if ((_session.Form is null || _loaded != Id) && Me.Actor.May(Privilege.ManageAdministrators))
        {
            (_loaded, _view) = (Id, null);
            _session.Forget();
            await _session.LoadAsync();
        }
    }

    private bool Concerns(AuditEntry entry) => entry.Resource is AuditResource.ApiKey && entry.ResourceId == Id;

    private async Task<ApiKeyForm?> ReadAsync()
    {
        _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
        _locations = [.. (await Locations.ListAsync(Me.Actor, Leaving)).Select(details => (details.Location.Id, details.Location.Name))];
        if (Id is not { } id)
        {
            return new ApiKeyForm { ExpiresAt = Clock.GetUtcNow().AddDays(UsualDays) };
        }

        _view = await Service.LoadAsync(id, Me.Actor, Leaving);
        if (_view is null)
        {
            // Keys are never removed: an id without one is a mistyped address.
            Navigation.NotFound();
            return null;
        }

        return ApiKeyForm.Of(_view.Key);
    }

    private async Task SaveAsync()
    {
        if (IsNew)
        {
            if (await _session.RunAsync(() => KeyAsync(Service.AddAsync(_session.Form!, Me.Actor, Leaving))) is not null)
            {
                _session.LetGo();
            }
        }
        else if (await _session.SaveAsync(async () => await Service.SaveAsync(Id!.Value, _session.Form!, Me.Actor, Leaving)) is not null)
        {
            Toasts.Saved(Text[nameof(ApiKeysText.Saved), StoredName], _session.SavedTogetherWith);
        }
    }

    private Task RotateAsync() => RunAsync(
        () => KeyAsync(Service.RotateAsync(Id!.Value, TimeSpan.FromHours(_overlapHours), _session.Stored.Version, Me.Actor, Leaving)), done: null);

    private async Task RevokeAsync()
    {
        if (await Dialogs.ConfirmAsync(Text[nameof(ApiKeysText.RevokeTitle), StoredName], Text[nameof(ApiKeysText.RevokeHelp)], Text[nameof(ApiKeysText.Revoke)], Color.Error))
        {
            await RunAsync(async () => await Service.RevokeAsync(Id!.Value, _session.Stored.Version, Me.Actor, Leaving), nameof(ApiKeysText.Revoked));
        }
    }

    private async Task<ChangeOutcome?> KeyAsync(Task<SecretOutcome> operation)
    {
        (var outcome, _key) = await operation;
        return outcome;
    }

    private async Task RunAsync(Func<Task<ChangeOutcome?>> operation, string? done)
    {
        if (await _session.RunAsync(operation) is null)
        {
            return;
        }

        await _session.RetryAsync();
        if (done is not null)
        {
            Toasts.Success(Text[done, StoredName]);
        }
    }

    private void ForgetKey()
    {
        _key = null;
        if (IsNew)
        {
            Navigation.NavigateTo(Links.ApiKeys);
        }
    }
}
