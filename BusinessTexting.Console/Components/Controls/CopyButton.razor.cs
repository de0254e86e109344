using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Puts a text on the clipboard and says so.</summary>
public sealed partial class CopyButton
{
    [Parameter, EditorRequired] public required string Value { get; set; }

    /// <summary>Says what is copied: "Copy phone number".</summary>
    [Parameter] public string Label { get; set; } = ControlsText.Copy;
}
