using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Core.Eligibility.Rules.Users;

/// <summary>Only ten-digit geographic numbers of the US and Canada that the carrier does not refuse can text (tech note 220198; toll-free and
/// other countries' numbers are our reading of it).</summary>
public sealed class NumberMustSupportTexting(AreaCodeTable areaCodes) : IEligibilityRule<UserFacts>
{
    public RuleCode Code => RuleCode.NumberTexting;

    public Finding Judge(UserFacts facts)
    {
        if (facts.User.PrimaryNumber is not { } number)
        {
            return Finding.Skipped(Code, because: RuleCode.PrimaryNumber);
        }

        var carrier = facts.User.NumberTexting;
        IReadOnlyList<Evidence> evidence = [.. EvidenceOf(number), new(EvidenceKind.NumberTexting, carrier.ToString())];
        return WhyNot(number, areaCodes.Of(number), carrier) switch
        {
            { } reason => Finding.NotMet(Code, reason, evidence),
            null when carrier is NumberTexting.Unknown => Finding.Met(Code, new Reason.CarrierHasNotSaid(), evidence),
            null => Finding.Met(Code, evidence),
        };
    }

    private static IEnumerable<Evidence> EvidenceOf(PhoneNumber number) => number.IsNorthAmerican
        ? [new(EvidenceKind.PrimaryNumber, number.Value), new(EvidenceKind.AreaCode, number.Value[2..5])]
        : [new(EvidenceKind.PrimaryNumber, number.Value)];

    private static Reason? WhyNot(PhoneNumber number, AreaCode? areaCode, NumberTexting carrier) => (areaCode, carrier) switch
    {
        (null, _) => number.IsNorthAmerican ? new Reason.AreaCodeNotAssigned(number) : new Reason.NumberAbroad(number),
        ({ CanText: false }, _) => new Reason.AreaCodeCannotText(number, areaCode),
        (_, NumberTexting.NotCapable) => new Reason.CarrierRefusesTexting(number),
        _ => null,
    };
}
