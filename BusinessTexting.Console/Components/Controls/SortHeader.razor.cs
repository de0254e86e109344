using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A column heading that sorts by following a link.</summary>
public sealed partial class SortHeader
{
    [Parameter, EditorRequired] public required string Text { get; set; }
    [Parameter, EditorRequired] public required string Href { get; set; }
    [Parameter] public SortDirection Direction { get; set; }
    [Parameter] public string? Class { get; set; }

    private string? AriaSort => Direction switch
    {
        SortDirection.Ascending => "ascending",
        SortDirection.Descending => "descending",
        _ => null,
    };
}
