using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Decisions;

/// <summary>Answers before every message whether it may be sent. One row is read, and nothing is remembered: what was changed a moment ago, by
/// whichever process, counts.</summary>
public sealed class DecisionService(StandingReads reads, EligibilityPolicy policy)
{
    private static readonly StandingQuestion<Row> OfNumber = new(
        """
        SELECT o."NotMet" | u."NotMet", o."Unknown" | u."Unknown", o."TextingDefault", u."TextingBelowOrganization", u."LocationId"
        FROM "Users" u, "Organizations" o WHERE u."PrimaryNumber" = $number
        """,
        ["$number"],
        row => new Row(
            new RuleSet(row.GetInt32(0)),
            new RuleSet(row.GetInt32(1)),
            (TextingChoice)row.GetInt32(2),
            (TextingChoice)row.GetInt32(3),
            row.IsDBNull(4) ? null : row.GetInt64(4)));

    private static readonly string[] SwitchedOff = [TextingDecision.SwitchedOff];
    private static readonly string[] UnknownNumber = [TextingDecision.UnknownNumber];

    /// <param name="number">In any writing; a + that arrived as a space, as it does from a URL that does not encode it, is read as +.</param>
    /// <returns>Null for what is no number.</returns>
    public Task<TextingDecision?> DecideAsync(string number, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeDirectory);
        var asked = number is [' ', ..] && number.AsSpan().TrimStart() is [not '+', ..] digits ? $"+{digits}" : number;
        var read = PhoneNumber.TryParse(asked, out var e164) ? e164 : (PhoneNumberReading.Of(asked) as PhoneNumberReading.Understood)?.Number;
        return Task.FromResult(read is null ? null : Of(read, actor));
    }

    private TextingDecision Of(PhoneNumber number, Actor actor) =>
        reads.Ask(OfNumber, number.Value) is { } row && actor.Sees(row.LocationId) ? Of(number, row) : new TextingDecision(number.Value, Allow: false, UnknownNumber);

    private TextingDecision Of(PhoneNumber number, Row row)
    {
        var blockedBy = policy.BlockedBy(row.NotMet, row.Unknown);
        var choice = row.BelowOrganization is TextingChoice.Inherit ? row.OrganizationDefault : row.BelowOrganization;
        return EffectiveTexting.StateOf(isBlocked: !blockedBy.IsEmpty, isConfiguredOn: choice is TextingChoice.On) switch
        {
            TextingState.On => new TextingDecision(number.Value, Allow: true, []),
            TextingState.Off => new TextingDecision(number.Value, Allow: false, SwitchedOff),
            _ => new TextingDecision(number.Value, Allow: false, [.. blockedBy.InOrder().Select(rule => rule.Text)]),
        };
    }

    private sealed record Row(RuleSet NotMet, RuleSet Unknown, TextingChoice OrganizationDefault, TextingChoice BelowOrganization, long? LocationId);
}
