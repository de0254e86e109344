using BusinessTexting.Console.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Asks whom it is about.</summary>
public sealed partial class InspectBox
{
    /// <summary>What was looked for.</summary>
    [Parameter] public string? Wanted { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }

    private void Find(string wanted)
    {
        if (wanted is not "")
        {
            Navigation.NavigateTo(Links.Find(wanted));
        }
    }
}
