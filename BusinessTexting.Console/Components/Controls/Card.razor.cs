using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A bordered box, with a heading when it has a title.</summary>
public sealed partial class Card
{
    [Parameter] public string? Title { get; set; }
    [Parameter] public RenderFragment? Actions { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
