using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Where in a long list we are, and links to the rest of it. Pages count from 1.</summary>
public sealed partial class Pager
{
    [Parameter, EditorRequired] public int Page { get; set; }
    [Parameter, EditorRequired] public int PageSize { get; set; }
    [Parameter, EditorRequired] public int Total { get; set; }
    [Parameter, EditorRequired] public required Func<int, string> HrefFor { get; set; }
    [Parameter] public string? Label { get; set; }

    /// <summary>Where they are no rows: words with the first, the last and the number of all.</summary>
    [Parameter] public string? Range { get; set; }

    private int Pages => (Total + PageSize - 1) / PageSize;
    private int First => ((Page - 1) * PageSize) + 1;
    private int Last => Math.Min(Page * PageSize, Total);
}
