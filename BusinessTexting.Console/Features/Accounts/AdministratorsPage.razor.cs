using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Who may sign in, and as what.</summary>
public sealed partial class AdministratorsPage
{
    private IReadOnlyList<AdministratorView>? _administrators;
    private StorageTrouble? _trouble;
    private readonly Dictionary<string, object> _named = [];
    private long _seen;

    [Inject] internal AdministratorService Service { get; init; } = null!;
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IStringLocalizer<AdministratorsText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _named["aria-label"] = Text[nameof(AdministratorsText.Title)].Value;
        if (Me.Actor.May(Privilege.ManageAdministrators))
        {
            await LoadAsync();
        }
    }

    // Every sign-in is an entry about an administrator; it is not what people wait for here.
    private static bool Concerns(AuditEntry entry) => entry.Resource is AuditResource.Administrator && entry.Action
        is AuditAction.AdministratorAdded or AuditAction.AdministratorInvited or AuditAction.AdministratorChanged or AuditAction.SecondFactorChanged;

    private string LocationsOf(AdministratorView view) =>
        view.Administrator.Role is Role.Location ? string.Join(", ", view.Locations) : Text[nameof(AdministratorsText.AllLocations)];

    private async Task LoadAsync()
    {
        try
        {
            _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
            _administrators = await Service.ListAsync(Me.Actor, Leaving);
            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }
}
