using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>One line of text, reported as it is typed.</summary>
public sealed partial class TextField
{
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public string? Value { get; set; }
    [Parameter] public EventCallback<string?> ValueChanged { get; set; }
    [Parameter] public string? Id { get; set; }
    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public string Type { get; set; } = "text";
    /// <summary>How many UTF-16 units the browser takes: more than any field holds, so that the console says itself what is too long, and far below what a
    /// message to the server carries (32 KB), whose loss would leave a text on the screen that was never sent.</summary>
    [Parameter] public int MaxLength { get; set; } = 4_000;

    [Parameter] public bool Required { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Others { get; set; }
}
