using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

public sealed partial class DescriptionItem
{
    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
