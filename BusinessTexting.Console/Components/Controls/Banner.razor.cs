using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Something worth knowing, in the page. Give it the role "alert" or "status" when it appears after the page did.</summary>
public sealed partial class Banner
{
    [Parameter] public StatusVariant Variant { get; set; } = StatusVariant.Info;
    [Parameter] public string? Title { get; set; }
    [Parameter] public string? Role { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter] public RenderFragment? Actions { get; set; }
}
