using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>An administrator who is not there yet; ends with the link to send them.</summary>
public sealed partial class NewAdministratorPage
{
    private AdministratorForm _form = new();
    private IReadOnlyDictionary<string, string[]> _faults = new Dictionary<string, string[]>();
    private IReadOnlyList<SelectOption<long>>? _locations;
    private StorageTrouble? _trouble;
    private ChangeOutcome? _notSaved;
    private IssuedLink? _link;
    private string _invited = "";
    private bool _saving;

    [Inject] internal AdministratorService Service { get; init; } = null!;
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AdministratorsText> Text { get; init; }

    private bool IsDirty => !_form.SaysTheSameAs(new AdministratorForm());

    protected override async Task OnInitializedAsync()
    {
        if (Me.Actor.May(Privilege.ManageAdministrators))
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            _locations = [.. (await Service.LocationsAsync(Me.Actor, Leaving)).Select(location => new SelectOption<long>(location.Id, location.Name))];
            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private void Forget() => (_form, _faults, _notSaved) = (new AdministratorForm(), new Dictionary<string, string[]>(), null);

    private async Task InviteAsync()
    {
        (_saving, _notSaved) = (true, null);
        IssuedLink? link = null;
        var outcome = await Dialogs.ProveAsync(async () =>
        {
            (var outcome, link) = await Service.InviteAsync(_form, Me.Actor, Leaving);
            return outcome;
        });
        _saving = false;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                (_link, _invited) = (link, _form.Name.Trim());
                Forget();
                break;
            case ChangeOutcome.Invalid(var problems):
                _faults = problems;
                break;
            case ChangeOutcome.NotStored or ChangeOutcome.NotAllowed or ChangeOutcome.NotConfirmed:
                _notSaved = outcome;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Leave() => Navigation.NavigateTo(Links.Administrators);
}
