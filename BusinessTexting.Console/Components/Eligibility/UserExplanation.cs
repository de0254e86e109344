using System.Globalization;
using System.Text;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Eligibility;

/// <summary>One user's verdict in words, for commands, the inspector and programs. The shape of <c>explain --json</c>.</summary>
public sealed record UserExplanation(
    string Email,
    string Name,
    string? Location,
    TextingState State,
    TextingChoice Configured,
    TextingLevel DecidedBy,
    IReadOnlyList<string> BlockedBy,
    IReadOnlyList<UserExplanation.FindingInWords> Findings)
{
    public static UserExplanation Of(UserDetails details, EligibilityPolicy policy, IStringLocalizer<EligibilityText> text) => new(
        details.User.EmailKey,
        details.User.Name,
        details.Location?.Name,
        details.Texting.State,
        details.Texting.IsConfiguredOn ? TextingChoice.On : TextingChoice.Off,
        details.Texting.DecidedBy,
        [.. details.Verdict.BlockedBy.InOrder().Select(rule => rule.Text)],
        [.. details.Verdict.Findings.Select(finding => FindingInWords.Of(finding, details.Verdict.BlockedBy.Contains(finding.Rule), policy, text))]);

    /// <summary>For a person to read.</summary>
    public string ToText()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{Name} <{Email}>, {Location ?? "no location"}\n");
        page.Append(CultureInfo.InvariantCulture, $"Business texting: {State}; configured {Configured}, decided by {DecidedBy}\n");
        page.Append(BlockedBy is [] ? "" : $"Blocked by: {string.Join(", ", BlockedBy)}\n");
        foreach (var finding in Findings)
        {
            finding.AddTo(page);
        }

        return page.ToString().TrimEnd('\n');
    }

    /// <param name="Blocks">It is among the reasons why texting is blocked.</param>
    /// <param name="IsAdvisory">The policy reports the rule and never lets it block.</param>
    public sealed record FindingInWords(
        string Rule,
        string Title,
        TextingLevel Level,
        FindingResult Result,
        bool Blocks,
        bool IsAdvisory,
        string Why,
        IReadOnlyList<EvidenceInWords> Evidence,
        string? HowToFix,
        string? WhoCan)
    {
        public static FindingInWords Of(Finding finding, bool blocks, EligibilityPolicy policy, IStringLocalizer<EligibilityText> text) => new(
            finding.Rule.Text,
            finding.Rule.Title(text),
            finding.Rule.Level,
            finding.Result,
            blocks,
            policy.Advisory.Contains(finding.Rule),
            finding.Why(text),
            [.. finding.Evidence.Select(evidence => new EvidenceInWords(evidence.Kind, evidence.Label(text), evidence.Value, evidence.Shown(text)))],
            finding.HowToFix(text),
            finding.WhoCan(text));

        public void AddTo(StringBuilder page)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n[{Mark}] {Rule}: {Title}{(IsAdvisory ? " (advisory)" : "")}\n    {Why}\n");
            page.Append(Evidence is [] ? "" : $"    Evidence: {string.Join("; ", Evidence.Select(evidence => $"{evidence.Label}: {evidence.Shown}"))}\n");
            page.Append(HowToFix is null ? "" : $"    How to fix: {HowToFix}\n");
            page.Append(WhoCan is null ? "" : $"    Who can: {WhoCan}\n");
        }

        private string Mark => Result switch
        {
            FindingResult.Met => "met",
            FindingResult.NotMet => "not met",
            FindingResult.Unknown => "unknown",
            _ => "skipped",
        };
    }

    /// <param name="Value">As stored.</param>
    /// <param name="Shown">As the pages show it.</param>
    public sealed record EvidenceInWords(EvidenceKind Kind, string Label, string Value, string Shown);
}
