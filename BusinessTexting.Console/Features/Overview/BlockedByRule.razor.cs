using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Eligibility;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Overview;

/// <summary>How many users each rule blocks, with the way to them.</summary>
public sealed partial class BlockedByRule
{
    [Parameter, EditorRequired] public required IReadOnlyList<KeyValuePair<RuleCode, int>> Rules { get; set; }

    [Inject] public required IStringLocalizer<OverviewText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }
}
