namespace BusinessTexting.Console.Components.Controls;

public sealed record BarSegment(string Name, int Count, StatusVariant Variant = StatusVariant.Default, string? Href = null);
