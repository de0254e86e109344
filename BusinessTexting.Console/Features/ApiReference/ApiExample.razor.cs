using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>What is sent or answered, as it stands on the wire.</summary>
public sealed partial class ApiExample
{
    [Parameter, EditorRequired] public required string Id { get; set; }

    [Parameter, EditorRequired] public required string Title { get; set; }

    [Parameter, EditorRequired] public required string Text { get; set; }
}
