using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>What each level chose, and what holds in effect: the saved values, with pending ones marked.</summary>
public sealed partial class ChoiceLadder
{
    [Parameter, EditorRequired] public TextingChoice Organization { get; set; }

    /// <summary>Null for a user without a location.</summary>
    [Parameter, EditorRequired] public TextingChoice? Location { get; set; }

    [Parameter] public string? LocationName { get; set; }

    /// <summary>Null where no user is meant.</summary>
    [Parameter] public TextingChoice? User { get; set; }

    [Parameter, EditorRequired] public TextingState Effective { get; set; }

    /// <summary>The user setting that saving would store; null when it is the one stored.</summary>
    [Parameter] public TextingChoice? Pending { get; set; }

    [Parameter] public TextingState? PendingEffective { get; set; }

    /// <summary>What is to be said beneath each level's choice: who set it; nothing unless told.</summary>
    [Parameter] public RenderFragment<TextingLevel>? Beneath { get; set; }

    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    private string LocationTitle => (Location, LocationName) switch
    {
        (null, _) => Text[nameof(TextingText.NoLocation)],
        (_, null) => Text[nameof(TextingText.Location)],
        var (_, name) => Text[nameof(TextingText.LocationNamed), name],
    };

    private string Words(TextingChoice choice, bool isUser) => (choice, isUser) switch
    {
        (TextingChoice.Inherit, _) => Text[nameof(TextingText.Inherits)],
        (TextingChoice.On, true) => Text[nameof(TextingText.OnOverride)],
        (TextingChoice.Off, true) => Text[nameof(TextingText.OffOverride)],
        _ => Eligibility.Of(choice),
    };
}
