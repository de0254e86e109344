using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Eligibility;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using Material = MudBlazor.Icons.Material;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>What one rule found; at length where something is to be done about it.</summary>
public sealed partial class FindingRow
{
    [Parameter, EditorRequired] public required Finding Finding { get; set; }

    /// <summary>Whether the policy only reports the rule.</summary>
    [Parameter] public bool IsAdvisory { get; set; }

    /// <summary>What is to be said beside each value that was looked at; nothing unless told.</summary>
    [Parameter] public RenderFragment<Evidence>? Beside { get; set; }

    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    private bool NeedsAttention => Finding.Result is FindingResult.NotMet or FindingResult.Unknown;

    private string Drawing => Finding.Result switch
    {
        FindingResult.Met => Material.Filled.CheckCircle,
        FindingResult.NotMet => IsAdvisory ? Material.Filled.Warning : Material.Filled.Error,
        FindingResult.Unknown => Material.Outlined.HelpOutline,
        _ => Material.Filled.Remove,
    };

    private Color Shade => Finding.Result switch
    {
        FindingResult.Met => Color.Success,
        FindingResult.NotMet => IsAdvisory ? Color.Warning : Color.Error,
        _ => Color.Default,
    };

    // A label that only repeats the title is left out.
    private string Words(Evidence evidence) => evidence.Label(Eligibility) == Finding.Rule.Title(Eligibility)
        ? evidence.Shown(Eligibility)
        : $"{evidence.Label(Eligibility)}: {evidence.Shown(Eligibility)}";
}
