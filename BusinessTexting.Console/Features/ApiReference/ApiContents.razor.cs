using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>What is on the page, as links.</summary>
public sealed partial class ApiContents
{
    [Parameter, EditorRequired] public required IReadOnlyList<(string Id, string Title)> Guides { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<ApiReferenceView.Group> Groups { get; set; }
}
