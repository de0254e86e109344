using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A round button of one icon; its label is its name and its tooltip.</summary>
public sealed partial class IconButton
{
    [Parameter, EditorRequired] public required string Icon { get; set; }
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public string? Href { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter] public EventCallback<MouseEventArgs> OnClick { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Others { get; set; }
}
