using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Two answers side by side.</summary>
public sealed partial class ComparisonTable
{
    [Parameter, EditorRequired] public required UserDetails Left { get; set; }
    [Parameter, EditorRequired] public required UserDetails Right { get; set; }
    [Parameter, EditorRequired] public required string LeftTitle { get; set; }
    [Parameter, EditorRequired] public required string RightTitle { get; set; }
    [Parameter, EditorRequired] public required string Caption { get; set; }

    /// <summary>Shows what is the same as well.</summary>
    [Parameter] public bool Everything { get; set; }

    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Fields { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private IReadOnlyList<Comparison.Row> Rows =>
        new Comparison(Left, Right, Text, Fields, Words) is var comparison && Everything ? comparison.All() : comparison.Differing();
}
