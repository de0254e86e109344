using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>Who is signed in, and the way out.</summary>
public sealed partial class AccountMenu
{
    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required Sessions Sessions { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }

    // The cookie goes with the next request: it names a session that has ended.
    private async Task SignOutAsync()
    {
        if (Me.Actor.SessionId is { } session)
        {
            await Sessions.EndAsync(session, Me.Actor, CancellationToken.None);
        }

        Me.IsLeaving = true;
        Navigation.NavigateTo(Links.SignedOut, forceLoad: true);
    }
}
