using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One's own account: who one is here, how one signs in, and where one is signed in.</summary>
public sealed partial class AccountPage
{
    private OwnAccount? _account;
    private IReadOnlyList<Session> _sessions = [];
    private StorageTrouble? _trouble;

    [Inject] internal OwnAccountService Service { get; init; } = null!;
    [Inject] public required Sessions Sessions { get; init; }
    [Inject] public required IStringLocalizer<OwnAccountText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            _sessions = await Sessions.OfAsync(Me.Actor, Leaving);
            _account = await Service.LoadAsync(Me.Actor, Leaving);
            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }
}
