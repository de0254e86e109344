using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>How a whole divides: a bar to look at, and the same figures as a table to read.</summary>
public sealed partial class BarMeter
{
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<BarSegment> Segments { get; set; }

    private static string CssOf(BarSegment segment) => segment.Color switch
    {
        Color.Success => "mud-success",
        Color.Error => "mud-error",
        _ => "bt-neutral",
    };
}
