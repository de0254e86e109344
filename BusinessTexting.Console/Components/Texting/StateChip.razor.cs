using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Material = MudBlazor.Icons.Material;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>On, Off or Blocked: an icon and a word.</summary>
public sealed partial class StateChip
{
    private const string Css = "mud-chip mud-chip-text mud-chip-size-small mud-chip-color-";

    [Parameter, EditorRequired] public TextingState State { get; set; }

    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    /// <summary>The classes of the chip, for lists too long for a component in each row.</summary>
    public static string CssOf(TextingState state) => state switch
    {
        TextingState.On => Css + "success",
        TextingState.Blocked => Css + "error",
        _ => Css + "default",
    };

    /// <summary>The icon of the chip.</summary>
    public static MarkupString DrawingOf(TextingState state) => RowIcon.Of(state switch
    {
        TextingState.On => Material.Filled.CheckCircle,
        TextingState.Blocked => Material.Filled.Block,
        _ => Material.Filled.Remove,
    });
}
