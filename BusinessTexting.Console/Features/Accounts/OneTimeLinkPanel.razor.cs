using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>A one-time link to be sent on, while it can be seen.</summary>
public sealed partial class OneTimeLinkPanel
{
    [Parameter, EditorRequired] public required IssuedLink Link { get; set; }

    /// <summary>Whose it is.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AdministratorsText> Text { get; init; }

    private string Address => Navigation.ToAbsoluteUri(AccountLinks.JoinWith(Link.Secret)).AbsoluteUri;
}
