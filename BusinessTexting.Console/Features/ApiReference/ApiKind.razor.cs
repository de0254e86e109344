using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>A kind of value, with the way to its description.</summary>
public sealed partial class ApiKind
{
    [Parameter, EditorRequired] public required ApiReferenceView.Kind Kind { get; set; }
}
