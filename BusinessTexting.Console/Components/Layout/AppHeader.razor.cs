using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>The bar at the top. A feature says whose console this is by filling <see cref="OrganizationSlot"/>.</summary>
public sealed partial class AppHeader
{
    public static readonly object OrganizationSlot = new();

    [Parameter] public bool NavOpen { get; set; }
    [Parameter] public EventCallback NavToggled { get; set; }

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    private void Search(string words)
    {
        if (words is not "")
        {
            Navigation.NavigateTo(Links.Find(words));
        }
    }
}
