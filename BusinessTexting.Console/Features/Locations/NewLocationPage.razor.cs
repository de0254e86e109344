using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>A location that is not there yet.</summary>
public sealed partial class NewLocationPage
{
    private LocationForm _form = new();
    private IReadOnlyDictionary<string, string[]> _faults = new Dictionary<string, string[]>();
    private ChangeOutcome? _notSaved;
    private bool _saving;

    [Inject] public required LocationService Service { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }

    private bool IsDirty => _form != new LocationForm();

    protected override void OnInitialized() => Me.Actor.Require(Privilege.ChangeLocations);

    private void Forget() => (_form, _faults, _notSaved) = (new LocationForm(), new Dictionary<string, string[]>(), null);

    private async Task SaveAsync()
    {
        (_saving, _notSaved) = (true, null);
        var outcome = await Service.AddAsync(_form, Me.Actor, Leaving);
        _saving = false;
        switch (outcome)
        {
            case ChangeOutcome.Saved saved:
                await LeaveAsync(saved.Id);
                break;
            case ChangeOutcome.Invalid(var problems):
                _faults = problems;
                break;
            case ChangeOutcome.NotStored or ChangeOutcome.NotAllowed:
                _notSaved = outcome;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task LeaveAsync(long id)
    {
        Toasts.Success(Text[nameof(LocationsText.Added), _form.Name.Trim()]);
        Forget();

        // The guard learns with the next rendering that there is nothing left to lose.
        StateHasChanged();
        await Task.Yield();
        Navigation.NavigateTo(Links.Location(id));
    }
}
