using MudBlazor;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>One part of a whole, as long as its count says.</summary>
/// <param name="Href">Where those who are counted are listed; null without.</param>
public sealed record BarSegment(string Name, int Count, Color Color = Color.Default, string? Href = null);
