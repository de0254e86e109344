using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Material = MudBlazor.Icons.Material;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>On, Off or Blocked: an icon and a word.</summary>
public sealed partial class StateChip
{
    [Parameter, EditorRequired] public TextingState State { get; set; }

    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    /// <summary>The classes of the chip, for lists too long for a component in each row.</summary>
    public static string CssOf(TextingState state) => state switch
    {
        TextingState.On => "mud-chip mud-chip-text mud-chip-size-small mud-chip-color-success",
        TextingState.Blocked => "mud-chip mud-chip-text mud-chip-size-small mud-chip-color-error",
        _ => "mud-chip mud-chip-text mud-chip-size-small mud-chip-color-default",
    };

    /// <summary>The icon of the chip.</summary>
    public static MarkupString DrawingOf(TextingState state) => RowIcon.Of(state switch
    {
        TextingState.On => Material.Outlined.CheckCircle,
        TextingState.Blocked => Material.Outlined.Block,
        _ => Material.Outlined.Remove,
    });
}
