using System.Globalization;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>What a change would do to how many users, in words.</summary>
public sealed partial class ImpactSummary
{
    [Parameter, EditorRequired] public required TextingImpact Impact { get; set; }

    /// <summary>Where the list of these users is downloaded from; null for no such link.</summary>
    [Parameter] public string? ListHref { get; set; }

    [Inject] public required IStringLocalizer<ImpactText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    // What happens to people first, who stays as they are last.
    private IEnumerable<Line> Lines => new[]
    {
        new Line(Sentence(ImpactText.GainOne, ImpactText.GainMany, Impact.Gain), Impact.Gain),
        new Line(Sentence(ImpactText.LoseOne, ImpactText.LoseMany, Impact.Lose), Impact.Lose),
        new Line(Sentence(ImpactText.BecomeBlockedOne, ImpactText.BecomeBlockedMany, Impact.BecomeBlocked), Impact.BecomeBlocked),
        new Line(Text[nameof(ImpactText.NewlyBlocked)], Impact.NewlyBlockedBy.Count, Impact.NewlyBlockedBy),
        new Line(Sentence(ImpactText.BecomeEligibleOne, ImpactText.BecomeEligibleMany, Impact.BecomeEligible), Impact.BecomeEligible),
        new Line(Sentence(ImpactText.StayBlockedOne, ImpactText.StayBlockedMany, Impact.StayBlocked), Impact.StayBlocked, Impact.StayBlockedBy),
        new Line(Sentence(ImpactText.UnchangedOne, ImpactText.UnchangedMany, Impact.Unchanged), Impact.Unchanged),
    }.Where(line => line.Count > 0);

    private string Reasons(IEnumerable<KeyValuePair<RuleCode, int>> rules) =>
        string.Join(", ", rules.Select(rule => string.Format(CultureInfo.CurrentCulture, "{0:N0} {1}", rule.Value, rule.Key.InBrief(Words))));

    private static string Sentence(string one, string many, int count) => string.Format(CultureInfo.CurrentCulture, count == 1 ? one : many, count);

    private readonly record struct Line(string Sentence, int Count, IReadOnlyList<KeyValuePair<RuleCode, int>>? ByRule = null)
    {
        public IReadOnlyList<KeyValuePair<RuleCode, int>> Rules => ByRule ?? [];
    }
}
