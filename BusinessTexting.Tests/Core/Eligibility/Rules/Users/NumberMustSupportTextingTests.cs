using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Users;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Users;

public class NumberMustSupportTextingTests
{
    [Theory]
    [InlineData("+15125550142", "512")]
    [InlineData("+14165550142", "416")]
    public void Geographic_numbers_of_the_us_and_canada_can_text(string number, string areaCode) => FindingAssert.Equal(
        Finding.Met(RuleCode.NumberTexting, Evidence(number, areaCode, NumberTexting.Capable)),
        Judge(number));

    [Fact]
    public void A_carrier_that_has_not_said_is_noted_and_hinders_nothing() => FindingAssert.Equal(
        Finding.Met(RuleCode.NumberTexting, new Reason.CarrierHasNotSaid(), Evidence("+15125550142", "512", NumberTexting.Unknown)),
        Judge("+15125550142", NumberTexting.Unknown));

    [Fact]
    public void A_number_the_carrier_refuses_texting_on_cannot() => FindingAssert.Equal(
        Finding.NotMet(
            RuleCode.NumberTexting, new Reason.CarrierRefusesTexting(Some.Number), Evidence("+15125550142", "512", NumberTexting.NotCapable)),
        Judge("+15125550142", NumberTexting.NotCapable));

    [Theory]
    [InlineData("+18005550142")] // toll-free
    [InlineData("+18335550142")]
    [InlineData("+19005550142")] // premium
    [InlineData("+15005550142")] // personal
    [InlineData("+16005550142")] // non-geographic
    [InlineData("+18765550142")] // Jamaica
    [InlineData("+18095550142")] // Dominican Republic
    [InlineData("+17875550142")] // Puerto Rico
    [InlineData("+19395550142")]
    [InlineData("+13405550142")] // US Virgin Islands
    [InlineData("+16715550142")] // Guam
    [InlineData("+16705550142")] // Northern Mariana Islands
    [InlineData("+16845550142")] // American Samoa
    public void Other_area_codes_of_the_plus_one_plan_cannot_even_if_the_carrier_says_so(string text)
    {
        var number = PhoneNumber.Parse(text);

        FindingAssert.Equal(
            Finding.NotMet(
                RuleCode.NumberTexting, new Reason.AreaCodeCannotText(number, AreaCodeTable.Embedded.Of(number)!), Evidence(text, text[2..5], NumberTexting.Capable)),
            Judge(text));
    }

    [Fact]
    public void An_area_code_nobody_was_given_cannot() => FindingAssert.Equal(
        Finding.NotMet(
            RuleCode.NumberTexting,
            new Reason.AreaCodeNotAssigned(PhoneNumber.Parse("+15555550142")),
            Evidence("+15555550142", "555", NumberTexting.Capable)),
        Judge("+15555550142"));

    [Fact]
    public void A_number_of_another_country_cannot() => FindingAssert.Equal(
        Finding.NotMet(
            RuleCode.NumberTexting,
            new Reason.NumberAbroad(PhoneNumber.Parse("+442079460142")),
            new Evidence(EvidenceKind.PrimaryNumber, "+442079460142"),
            new Evidence(EvidenceKind.NumberTexting, "Capable")),
        Judge("+442079460142"));

    [Fact]
    public void Without_a_primary_number_the_rule_is_skipped() => FindingAssert.Equal(
        Finding.Skipped(RuleCode.NumberTexting, because: RuleCode.PrimaryNumber),
        new NumberMustSupportTexting(AreaCodeTable.Embedded).Judge(new UserFacts(Some.User(user => user.PrimaryNumber = null), Some.Location())));

    private static Finding Judge(string number, NumberTexting carrier = NumberTexting.Capable) => new NumberMustSupportTexting(AreaCodeTable.Embedded).Judge(
        new UserFacts(Some.User(user => (user.PrimaryNumber, user.NumberTexting) = (PhoneNumber.Parse(number), carrier)), Some.Location()));

    private static Evidence[] Evidence(string number, string areaCode, NumberTexting carrier) =>
    [
        new(EvidenceKind.PrimaryNumber, number),
        new(EvidenceKind.AreaCode, areaCode),
        new(EvidenceKind.NumberTexting, carrier.ToString()),
    ];
}
