using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>A location that is not there yet.</summary>
public sealed partial class NewLocationPage
{
    private EditSession<LocationForm> _session = null!;

    [Inject] public required LocationService Service { get; init; }
    [Inject] public required IValidator<LocationForm> Validator { get; init; }
    [Inject] public required LocationFormFields Fields { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }

    protected override Task OnInitializedAsync()
    {
        Me.Actor.Require(Privilege.ChangeLocations);
        _session = new EditSession<LocationForm>(Dialogs, () => Task.FromResult<LocationForm?>(new LocationForm()), () => Fields.All, Validator.FaultsOf);
        return _session.LoadAsync();
    }

    private async Task SaveAsync()
    {
        if (await _session.RunAsync(async () => await Service.AddAsync(_session.Form!, Me.Actor, Leaving)) is ChangeOutcome.Saved saved)
        {
            _session.LetGo();
            Toasts.Success(Text[nameof(LocationsText.Added), _session.Form!.Name.Trim()]);
            Navigation.NavigateTo(Links.Location(saved.Id));
        }
    }
}
