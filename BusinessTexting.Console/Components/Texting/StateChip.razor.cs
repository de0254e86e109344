using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Icons;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>On, Off or Blocked: an icon and a word.</summary>
public sealed partial class StateChip
{
    [Parameter, EditorRequired] public TextingState State { get; set; }

    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    /// <summary>The classes of the chip, for lists too long for a component in each row.</summary>
    public static string CssOf(TextingState state) => state switch
    {
        TextingState.On => "bt-chip success",
        TextingState.Blocked => "bt-chip error",
        _ => "bt-chip default",
    };

    /// <summary>The icon of the chip.</summary>
    public static MarkupString DrawingOf(TextingState state) => IconLibrary.Decoration(state switch
    {
        TextingState.On => "check-badge",
        TextingState.Blocked => "blocked",
        _ => "minus",
    });
}
