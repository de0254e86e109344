using BusinessTexting.Core.Eligibility;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>Every finding of a verdict, met or not, in the order of display.</summary>
public sealed partial class FindingList
{
    [Parameter, EditorRequired] public required EligibilityVerdict Verdict { get; set; }

    /// <summary>What is to be said beside each value that was looked at; nothing unless told.</summary>
    [Parameter] public RenderFragment<Evidence>? Beside { get; set; }

    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }
}
