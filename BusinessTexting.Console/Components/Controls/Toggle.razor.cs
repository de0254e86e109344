using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>On or off: a native checkbox that says it is a switch.</summary>
public sealed partial class Toggle
{
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public bool ShowLabel { get; set; } = true;
    [Parameter] public bool Value { get; set; }
    [Parameter] public EventCallback<bool> ValueChanged { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter] public string? DescribedBy { get; set; }
}
