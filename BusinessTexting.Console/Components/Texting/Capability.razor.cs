using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Eligibility;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>Whether a location can carry texts, and why not.</summary>
public sealed partial class Capability
{
    /// <summary>The location rules alone.</summary>
    [Parameter, EditorRequired] public required EligibilityVerdict Verdict { get; set; }

    [Inject] public required IStringLocalizer<CapabilityText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }
}
