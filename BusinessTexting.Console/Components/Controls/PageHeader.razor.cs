using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>What the page is about, with its one h1.</summary>
public sealed partial class PageHeader
{
    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter] public string? Count { get; set; }
    [Parameter] public string? BackHref { get; set; }
    [Parameter] public string? BackText { get; set; }
    [Parameter] public RenderFragment? Leading { get; set; }
    [Parameter] public RenderFragment? Subtitle { get; set; }
    [Parameter] public RenderFragment? Actions { get; set; }
}
