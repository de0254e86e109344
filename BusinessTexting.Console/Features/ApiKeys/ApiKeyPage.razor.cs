using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>One key: what it may, and the ways to change its secret and to end it; or one that is not there yet.</summary>
public sealed partial class ApiKeyPage
{
    private const int UsualDays = 365;
    private static readonly int[] OverlapHours = [0, 1, 24, 168];

    private ApiKeyView? _view;
    private ApiKeyForm? _form;
    private ApiKeyForm _stored = new();
    private IReadOnlyList<SelectOption<long>> _locations = [];
    private IReadOnlyList<SelectOption<int>> _overlaps = [];
    private IReadOnlyDictionary<string, string[]> _faults = new Dictionary<string, string[]>();
    private StorageTrouble? _trouble;
    private StorageTrouble? _notStored;
    private string? _key;
    private string? _changedBy;
    private long? _loaded;
    private int _overlapHours;
    private bool _saving;

    /// <summary>Null for a key that is not there yet.</summary>
    [Parameter] public long? Id { get; set; }

    [Inject] public required ApiKeyService Service { get; init; }
    [Inject] public required LocationService Locations { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required IStringLocalizer<ApiKeysText> Text { get; init; }

    private bool IsNew => Id is null;

    private bool IsRevoked => _view?.State is ApiKeyState.Revoked;

    private bool IsDirty => _form is not null && !_form.SaysTheSameAs(_stored);

    protected override async Task OnParametersSetAsync()
    {
        if ((_form is null || _loaded != Id) && Me.Actor.May(Privilege.ManageAdministrators))
        {
            _overlaps = [.. OverlapHours.Select(hours => new SelectOption<int>(hours, Text[$"Overlap_{hours}"]))];
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            _locations = [.. (await Locations.ListAsync(Me.Actor, Leaving)).Select(details => new SelectOption<long>(details.Location.Id, details.Location.Name))];
            _view = Id is { } id ? await Service.LoadAsync(id, Me.Actor, Leaving) : null;
            if (_view is null && !IsNew)
            {
                // Keys are never removed: an id without one is a mistyped address.
                Navigation.NotFound();
                return;
            }

            Show(_view is null ? new ApiKeyForm { ExpiresAt = Clock.GetUtcNow().AddDays(UsualDays) } : ApiKeyForm.Of(_view.Key));
            (_trouble, _changedBy) = (null, null);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private void Show(ApiKeyForm form)
    {
        (_stored, _form, _loaded) = (form, form with { }, Id);
        (_notStored, _faults) = (null, new Dictionary<string, string[]>());
    }

    private Task SaveAsync() => RunAsync(IsNew ? AddAsync : () => Service.SaveAsync(Id!.Value, _form!, Me.Actor, Leaving), nameof(ApiKeysText.Saved));

    private async Task<ChangeOutcome> AddAsync()
    {
        (var outcome, _key) = await Service.AddAsync(_form!, Me.Actor, Leaving);
        return outcome;
    }

    private Task RotateAsync() => RunAsync(
        async () =>
        {
            (var outcome, _key) = await Service.RotateAsync(Id!.Value, TimeSpan.FromHours(_overlapHours), _stored.Version, Me.Actor, Leaving);
            return outcome;
        },
        done: null);

    private async Task RevokeAsync()
    {
        if (await Dialogs.ConfirmAsync(Text[nameof(ApiKeysText.RevokeTitle), _stored.Name], Text[nameof(ApiKeysText.RevokeHelp)], Text[nameof(ApiKeysText.Revoke)], ButtonVariant.Negative))
        {
            await RunAsync(() => Service.RevokeAsync(Id!.Value, _stored.Version, Me.Actor, Leaving), nameof(ApiKeysText.Revoked));
        }
    }

    // One at a time: the second click of a double click finds the first at work.
    private async Task RunAsync(Func<Task<ChangeOutcome>> operation, string? done)
    {
        if (_saving)
        {
            return;
        }

        (_saving, _notStored) = (true, null);
        try
        {
            await TellAsync(await Dialogs.ProveAsync(operation), done);
        }
        finally
        {
            _saving = false;
        }
    }

    private async Task TellAsync(ChangeOutcome outcome, string? done)
    {
        switch (outcome)
        {
            case ChangeOutcome.Saved or ChangeOutcome.Unchanged:
                var name = _form!.Name.Trim();
                await LoadAsync();
                if (done is not null && !IsNew)
                {
                    Toasts.Success(Text[done, name]);
                }

                break;
            case ChangeOutcome.NotConfirmed:
                break;
            case ChangeOutcome.Stale(var by, _, _):
                await LoadAsync();
                _changedBy = by;
                break;
            case ChangeOutcome.Invalid(var problems):
                _faults = problems;
                break;
            case ChangeOutcome.NotStored(var trouble):
                _notStored = trouble;
                break;
            case ChangeOutcome.Missing:
                // Revoked meanwhile, which shows.
                await LoadAsync();
                break;
            default:
                throw new UnreachableException();
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
