using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>On, Off or Blocked: an icon and a word.</summary>
public sealed partial class StateChip
{
    [Parameter, EditorRequired] public TextingState State { get; set; }

    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private StatusVariant Variant => State switch
    {
        TextingState.On => StatusVariant.Success,
        TextingState.Blocked => StatusVariant.Error,
        _ => StatusVariant.Default,
    };

    private string? Drawing => State switch
    {
        TextingState.On => null,
        TextingState.Blocked => "blocked",
        _ => "minus",
    };
}
