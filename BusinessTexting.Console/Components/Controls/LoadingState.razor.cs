using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Rows about to come, as high as the real ones; shown only once waiting is noticeable.</summary>
public sealed partial class LoadingState
{
    [Parameter] public int Rows { get; set; } = 5;
    [Parameter] public string? Text { get; set; }
}
