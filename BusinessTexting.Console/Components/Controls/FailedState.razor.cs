using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>It could not be shown: what, why, and a way to try again.</summary>
public sealed partial class FailedState
{
    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter] public EventCallback OnRetry { get; set; }
}
