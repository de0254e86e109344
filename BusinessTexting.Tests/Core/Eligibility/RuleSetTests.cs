using BusinessTexting.Core.Eligibility;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility;

public class RuleSetTests
{
    [Theory]
    [InlineData(RuleCode.CustomerType, 0b1)]
    [InlineData(RuleCode.CallingPlan, 0b10)]
    [InlineData(RuleCode.AddOn, 0b100)]
    [InlineData(RuleCode.DataRegion, 0b1000)]
    [InlineData(RuleCode.Location, 0b10_0000)]
    [InlineData(RuleCode.LocationCountry, 0b100_0000)]
    [InlineData(RuleCode.CiscoPstn, 0b1000_0000)]
    [InlineData(RuleCode.CallingLicense, 0b1_0000_0000)]
    [InlineData(RuleCode.PrimaryNumber, 0b10_0000_0000)]
    [InlineData(RuleCode.NumberSource, 0b100_0000_0000)]
    [InlineData(RuleCode.NumberTexting, 0b1000_0000_0000)]
    [InlineData(RuleCode.AppVersion, 0b1_0000_0000_0000)]
    public void The_bits_in_the_database_never_change(RuleCode rule, int bits) => Assert.Equal(bits, RuleSet.Of(rule).Bits);

    [Fact]
    public void The_campaign_rule_keeps_its_bit() => Assert.Equal(0b1_1111_1110_1111, RuleSet.All.Bits);

    [Fact]
    public void Nothing_given_is_the_empty_set()
    {
        Assert.Equal(RuleSet.None, RuleSet.Of());
        Assert.Equal(RuleSet.None, default);
        Assert.True(RuleSet.None.IsEmpty);
        Assert.Equal("", RuleSet.None.ToString());
    }

    [Fact]
    public void Codes_are_written_in_the_order_of_display_joined_by_a_semicolon() => Assert.Equal(
        "add-on;cisco-pstn;app-version",
        RuleSet.Of(RuleCode.AppVersion, RuleCode.AddOn, RuleCode.CiscoPstn, RuleCode.AddOn).ToString());

    [Fact]
    public void A_set_reads_back_as_it_is_written() => ForAll.Holds(Any.Rules, rules =>
    {
        var codes = rules.ToString().Split(';', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(rules, RuleSet.Of(codes.Select(code => RuleCodes.TryParse(code, out var rule) ? rule.Value : throw new FormatException(code))));
    });

    [Fact]
    public void Sets_behave_as_sets() => ForAll.Holds(Any.Rules, Any.Rules, (left, right) =>
    {
        Assert.Equal(left.InOrder().Union(right.InOrder()).Order(), (left | right).InOrder());
        Assert.Equal(left.InOrder().Intersect(right.InOrder()).Order(), (left & right).InOrder());
        Assert.Equal(left.InOrder().Except(right.InOrder()).Order(), left.Without(right).InOrder());
        Assert.Equal(left.InOrder().Count(), left.Count);
        Assert.Equal(left.Count == 0, left.IsEmpty);
        Assert.All(RuleCodes.All, rule => Assert.Equal(left.InOrder().Contains(rule), left.Contains(rule)));
    });
}
