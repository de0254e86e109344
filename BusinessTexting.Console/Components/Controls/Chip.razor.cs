using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A state in a word or two. The variant brings its icon, so that colour never says it alone.</summary>
public sealed partial class Chip
{
    [Parameter] public StatusVariant Variant { get; set; }
    [Parameter] public string? Icon { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private string? DrawnIcon => Icon ?? Variant.Icon;
}
