using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Two answers side by side, in words: of two users, of two moments, or of what is and what would be.</summary>
internal sealed class Comparison(
    UserDetails left, UserDetails right, IStringLocalizer<InspectorText> text, IStringLocalizer<TextingText> fields, IStringLocalizer<EligibilityText> words)
{
    /// <summary>Everything, the differing findings first.</summary>
    public IReadOnlyList<Row> All() => [State, .. Findings.OrderByDescending(row => row.Differs), .. Choices];

    /// <summary>Only what differs: the state, facts and choices, findings.</summary>
    public IReadOnlyList<Row> Differing() => [.. new[] { State }.Concat(Facts).Concat(Findings).Where(row => row.Differs)];

    private Row State => new(text[nameof(InspectorText.State)], words.Of(left.Texting.State), words.Of(right.Texting.State), left.Texting.State != right.Texting.State);

    private IEnumerable<Row> Facts => FactDifference.Between(left, right).Select(fact => new Row(
        FieldTitle(fact.Resource, fact.Field),
        AuditWords.Shown(fact.Field, fact.Left, fields, words),
        AuditWords.Shown(fact.Field, fact.Right, fields, words),
        Differs: true));

    private IEnumerable<Row> Findings => left.Verdict.Findings.Zip(right.Verdict.Findings, (one, other) => new Row(
        one.Rule.Title(words), Told(one), Told(other), one.Result != other.Result || one.Reason?.GetType() != other.Reason?.GetType()));

    private IEnumerable<Row> Choices =>
    [
        Choice(TextingLevel.Organization, left.Organization.TextingDefault, right.Organization.TextingDefault),
        Choice(TextingLevel.Location, left.Location?.TextingDefault, right.Location?.TextingDefault),
        Choice(TextingLevel.User, left.User.Texting, right.User.Texting),
    ];

    private Row Choice(TextingLevel level, TextingChoice? one, TextingChoice? other) => new(text[$"Choice_{level}"], Chosen(one), Chosen(other), one != other);

    private string Chosen(TextingChoice? choice) => choice is { } chosen ? words.Of(chosen) : text[nameof(InspectorText.NoLocation)];

    private string FieldTitle(AuditResource resource, string field) => (resource, field) switch
    {
        (AuditResource.Organization, AuditFields.TextingDefault) => text[nameof(InspectorText.Choice_Organization)],
        (AuditResource.Location, AuditFields.TextingDefault) => text[nameof(InspectorText.Choice_Location)],
        (AuditResource.User, AuditFields.Texting) => text[nameof(InspectorText.Choice_User)],
        _ => AuditWords.Field(field, fields),
    };

    // What is plainly met says what it looked at; everything else says why.
    private string Told(Finding finding) => finding.Reason is null
        ? $"{words.Of(finding.Result)}: {string.Join(", ", finding.Evidence.Where(evidence => evidence.Value is not "").Select(evidence => evidence.Shown(words)))}"
        : $"{words.Of(finding.Result)}: {finding.Why(words)}";

    public sealed record Row(string Title, string Left, string Right, bool Differs);
}
