using Microsoft.AspNetCore.Components;
using Material = MudBlazor.Icons.Material;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>What a column heading holds that sorts by following a link. A heading of the library's grid cannot say the direction itself: the arrow does.</summary>
public sealed partial class SortHeader
{
    [Parameter, EditorRequired] public required string Text { get; set; }
    [Parameter, EditorRequired] public required string Href { get; set; }
    [Parameter] public SortDirection Direction { get; set; }

    private string Arrow => Direction is SortDirection.Ascending ? Material.Outlined.ArrowUpward : Material.Outlined.ArrowDownward;

    private string Word => Direction is SortDirection.Ascending ? ControlsText.Ascending : ControlsText.Descending;
}
