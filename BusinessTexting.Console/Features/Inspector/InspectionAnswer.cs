using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>An inspected user in words, as plain values: what is copied as JSON, and what programs are told.</summary>
/// <param name="Sentence">What a customer can be told.</param>
/// <param name="At">The moment it held, UTC; null for now.</param>
/// <param name="PolicyIsKnown">False where the record does not say which policy held then, so that today's stands in.</param>
/// <param name="PrimaryNumber">E.164; null without one.</param>
/// <param name="Ladder">What each level chose, the organization first; a user without a location has none at theirs.</param>
/// <param name="Origins">Where the values came from that the findings looked at.</param>
public sealed record InspectionAnswer(
    string Sentence,
    DateTimeOffset? At,
    bool PolicyIsKnown,
    long Id,
    string? PrimaryNumber,
    UserExplanation Verdict,
    IReadOnlyList<InspectionAnswer.Choice> Ladder,
    IReadOnlyList<FieldOrigin> Origins)
{
    /// <summary>Stands where a name, an e-mail or a number would.</summary>
    public const string Hidden = "***";

    public static InspectionAnswer Of(InspectedUser inspected, DateTimeOffset? at, IStringLocalizer<EligibilityText> text) => new(
        inspected.Details.Told(text),
        at,
        inspected.PolicyIsKnown,
        inspected.Details.User.Id,
        inspected.Details.User.PrimaryNumber?.Value,
        UserExplanation.Of(inspected.Details, inspected.Policy, text),
        [.. LadderOf(inspected)],
        inspected.Origins);

    /// <summary>The same without who it is about: no name, no e-mail, no number.</summary>
    public InspectionAnswer Redacted(InspectedUser inspected)
    {
        string[] numbers = inspected.Details.User.PrimaryNumber is { } number ? [number.ToString(), number.Value] : [];
        return this with
        {
            PrimaryNumber = PrimaryNumber is null ? null : Hidden,
            Verdict = Verdict with
            {
                Email = Hidden,
                Name = Hidden,
                Findings = [.. Verdict.Findings.Select(finding => finding with { Why = Without(numbers, finding.Why), Evidence = [.. finding.Evidence.Select(Redacted)] })],
            },
        };
    }

    private static UserExplanation.EvidenceInWords Redacted(UserExplanation.EvidenceInWords evidence) =>
        evidence is { Kind: EvidenceKind.PrimaryNumber, Value: not "" } ? evidence with { Value = Hidden, Shown = Hidden } : evidence;

    private static string Without(string[] numbers, string words) =>
        numbers.Aggregate(words, (bare, number) => bare.Replace(number, Hidden, StringComparison.Ordinal));

    private static IEnumerable<Choice> LadderOf(InspectedUser inspected)
    {
        var (user, location, organization, _, _) = inspected.Details;
        yield return new Choice(TextingLevel.Organization, organization.TextingDefault, inspected.OriginOf(AuditResource.Organization, AuditFields.TextingDefault));
        if (location is not null)
        {
            yield return new Choice(TextingLevel.Location, location.TextingDefault, inspected.OriginOf(AuditResource.Location, AuditFields.TextingDefault));
        }

        yield return new Choice(TextingLevel.User, user.Texting, inspected.OriginOf(AuditResource.User, AuditFields.Texting));
    }

    /// <summary>What one level chose, and where that came from where the actor may see it.</summary>
    public sealed record Choice(TextingLevel Level, TextingChoice Chosen, ValueOrigin? Origin);
}
