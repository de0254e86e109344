using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>How a whole divides: a bar to look at, and the same figures as a table to read.</summary>
public sealed partial class BarMeter
{
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<BarSegment> Segments { get; set; }
}
