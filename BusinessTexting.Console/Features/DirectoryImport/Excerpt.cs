namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>The first of many, and how many there are.</summary>
public sealed record Excerpt<TItem>(IReadOnlyList<TItem> First, int Total)
{
    public bool IsComplete => First.Count == Total;
}
