using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Tabs that are pages of their own: links, one of them current.</summary>
public sealed partial class TabLinks
{
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<TabLink> Tabs { get; set; }
}
