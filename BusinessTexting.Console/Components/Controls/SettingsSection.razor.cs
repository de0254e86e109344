using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>One setting: what it is on the left, its controls on the right; stacked where the screen is narrow.</summary>
public sealed partial class SettingsSection
{
    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter] public RenderFragment? Description { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
