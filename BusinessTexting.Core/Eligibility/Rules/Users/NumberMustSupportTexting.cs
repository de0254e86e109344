using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Core.Eligibility.Rules.Users;

/// <summary>Only ten-digit geographic numbers of the US and Canada that the carrier does not refuse can text (tech note 220198; toll-free and
/// other countries' numbers are our reading of it).</summary>
public sealed class NumberMustSupportTexting : IEligibilityRule<UserFacts>
{
    public RuleCode Code => RuleCode.NumberTexting;

    public Finding Judge(UserFacts facts)
    {
        if (facts.User.PrimaryNumber is not { } number)
        {
            return Finding.Skipped(Code, because: RuleCode.PrimaryNumber);
        }

        var areaCode = number.AreaCode;
        var primary = new Evidence(EvidenceKind.PrimaryNumber, number.Value);
        var carrier = new Evidence(EvidenceKind.NumberTexting, facts.User.NumberTexting.ToString());
        return WhyNot(number, areaCode, facts.User.NumberTexting) switch
        {
            { } reason => Finding.NotMet(Code, reason, primary, carrier),
            null when facts.User.NumberTexting is NumberTexting.Unknown => Finding.Met(Code, new Reason.CarrierHasNotSaid(), primary, carrier),
            null => Finding.Met(Code, primary, carrier),
        };
    }

    private static Reason? WhyNot(PhoneNumber number, AreaCode? areaCode, NumberTexting carrier) => (areaCode, carrier) switch
    {
        (null, _) => number.IsNorthAmerican ? new Reason.AreaCodeNotAssigned(number) : new Reason.NumberAbroad(number),
        ({ CanText: false }, _) => new Reason.AreaCodeCannotText(number, areaCode),
        (_, NumberTexting.NotCapable) => new Reason.CarrierRefusesTexting(number),
        _ => null,
    };
}
