using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Nothing here: what would be, why it is not, and the one thing to do about it.</summary>
public sealed partial class EmptyState
{
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>One of the library's drawings.</summary>
    [Parameter] public string? Icon { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter] public RenderFragment? Actions { get; set; }
}
