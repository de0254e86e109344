using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>An administrator who is not there yet; ends with the link to send them.</summary>
public sealed partial class NewAdministratorPage
{
    private EditSession<AdministratorForm> _session = null!;
    private IReadOnlyList<(long Value, string Name)> _locations = [];
    private IssuedLink? _link;

    [Inject] internal AdministratorService Service { get; init; } = null!;
    [Inject] public required AdministratorFormFields Fields { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AdministratorsText> Text { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _session = new EditSession<AdministratorForm>(Dialogs, BeginAsync, () => Fields.All(_locations.ToDictionary(location => location.Value, location => location.Name)));
        if (Me.Actor.May(Privilege.ManageAdministrators))
        {
            await _session.LoadAsync();
        }
    }

    private async Task<AdministratorForm?> BeginAsync()
    {
        _locations = [.. (await Service.LocationsAsync(Me.Actor, Leaving)).Select(location => (location.Id, location.Name))];
        return new AdministratorForm();
    }

    private async Task InviteAsync()
    {
        IssuedLink? link = null;
        var invited = await _session.RunAsync(async () =>
        {
            (var outcome, link) = await Service.InviteAsync(_session.Form!, Me.Actor, Leaving);
            return outcome;
        });
        if (invited is not null)
        {
            _session.LetGo();
            _link = link;
        }
    }

    private void Leave() => Navigation.NavigateTo(Links.Administrators);
}
