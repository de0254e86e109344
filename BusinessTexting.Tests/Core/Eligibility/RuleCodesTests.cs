using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Tests.Core.Eligibility;

public class RuleCodesTests
{
    [Fact]
    public void There_are_twelve_codes_in_the_order_of_display_and_none_ever_changes() => Assert.Equal(
        [
            "customer-type", "calling-plan", "add-on", "data-region", "location", "location-country", "cisco-pstn",
            "calling-license", "primary-number", "number-source", "number-texting", "app-version",
        ],
        RuleCodes.All.Select(rule => rule.Text));

    [Fact]
    public void Every_rule_has_a_code() => Assert.Equal(Enum.GetValues<RuleCode>(), RuleCodes.All);

    [Theory]
    [InlineData(RuleCode.CustomerType, TextingLevel.Organization)]
    [InlineData(RuleCode.CallingPlan, TextingLevel.Organization)]
    [InlineData(RuleCode.AddOn, TextingLevel.Organization)]
    [InlineData(RuleCode.DataRegion, TextingLevel.Organization)]
    [InlineData(RuleCode.Location, TextingLevel.Location)]
    [InlineData(RuleCode.LocationCountry, TextingLevel.Location)]
    [InlineData(RuleCode.CiscoPstn, TextingLevel.Location)]
    [InlineData(RuleCode.CallingLicense, TextingLevel.User)]
    [InlineData(RuleCode.PrimaryNumber, TextingLevel.User)]
    [InlineData(RuleCode.NumberSource, TextingLevel.User)]
    [InlineData(RuleCode.NumberTexting, TextingLevel.User)]
    [InlineData(RuleCode.AppVersion, TextingLevel.User)]
    public void Every_rule_looks_at_the_facts_of_one_level(RuleCode rule, TextingLevel level) => Assert.Equal(level, rule.Level);

    [Fact]
    public void Every_code_reads_back_as_it_is_written_in_any_case() => Assert.All(RuleCodes.All, rule =>
    {
        Assert.True(RuleCodes.TryParse(rule.Text, out var same));
        Assert.True(RuleCodes.TryParse($" {rule.Text.ToUpperInvariant()} ", out var again));
        Assert.Equal((rule, rule), (same, again));
    });

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("campaign")] // comes with 10DLC
    [InlineData("PrimaryNumber")]
    [InlineData("9")]
    public void Other_texts_are_no_code(string? text)
    {
        Assert.False(RuleCodes.TryParse(text, out var rule));
        Assert.Null(rule);
    }
}
