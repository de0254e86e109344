using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Why there is no answer, and where to go from there.</summary>
public sealed partial class InspectedNot
{
    [Parameter, EditorRequired] public required Inspection Inspection { get; set; }

    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }
}
