using BusinessTexting.Console.Components.Icons;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A drawing in the colour of the text around it; decoration unless it has a title.</summary>
public sealed partial class Icon
{
    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter] public string? Title { get; set; }
    [Parameter] public string? Class { get; set; }

    private string Css => Class is null ? "bt-icon" : "bt-icon " + Class;
    private MarkupString Drawing => new(IconLibrary.Drawing(Name));
}
