using BusinessTexting.Console.Hosting;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace BusinessTexting.Tests.Console.Hosting;

public class PolicyConfigurationTests
{
    [Fact]
    public void Without_settings_the_default_policy_is_in_force()
    {
        var policy = Read();

        Assert.Equal(
            (EligibilityPolicy.Default.MinimumDesktopVersion, EligibilityPolicy.Default.MinimumMobileVersion, EligibilityPolicy.Default.Advisory, false),
            (policy.MinimumDesktopVersion, policy.MinimumMobileVersion, policy.Advisory, policy.UnknownAppVersionBlocks));
    }

    [Fact]
    public void Every_setting_is_heeded()
    {
        var policy = Read(
            ("Eligibility:MinimumDesktopVersion", "44.1"),
            ("Eligibility:MinimumMobileVersion", "45.0"),
            ("Eligibility:UnknownAppVersionBlocks", "True"),
            ("Eligibility:AdvisoryRules:0", "app-version"));

        Assert.Equal(
            ("44.1", "45.0", true, RuleSet.Of(RuleCode.AppVersion)),
            ($"{policy.MinimumDesktopVersion}", $"{policy.MinimumMobileVersion}", policy.UnknownAppVersionBlocks, policy.Advisory));
    }

    [Fact]
    public void Rules_are_listed_by_number_and_in_any_case()
    {
        var policy = Read(("Eligibility:AdvisoryRules:0", "App-Version"), ("Eligibility:AdvisoryRules:7", "NUMBER-SOURCE"));

        Assert.Equal(RuleSet.Of(RuleCode.AppVersion, RuleCode.NumberSource), policy.Advisory);
    }

    [Fact]
    public void Area_codes_are_read_from_a_file_and_a_bad_one_is_refused_by_its_line()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "area-codes.csv");
        File.WriteAllText(file, "# date: 2027-03-01\nAreaCode,Country,Kind\n555,US,Geographic\n");

        Assert.True(Read(("Eligibility:AreaCodeFile", file)).AreaCodes.Find("555")!.CanText);

        File.WriteAllText(file, "AreaCode,Country,Kind\n55,US,Geographic\n");
        Assert.Contains("line 2 is “55,US,Geographic”", Assert.Throws<BadSettingException>(() => Read(("Eligibility:AreaCodeFile", file))).Message, StringComparison.Ordinal);
        Assert.Contains("Eligibility:AreaCodeFile", Assert.Throws<BadSettingException>(() => Read(("Eligibility:AreaCodeFile", file + ".missing"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_written_in_any_case() =>
        Assert.True(Read(("eligibility:unknownappversionblocks", "true")).UnknownAppVersionBlocks);

    [Theory]
    [InlineData("Eligibility:MinimumDesktopVersion", "latest")]
    [InlineData("Eligibility:MinimumMobileVersion", "43,2")]
    [InlineData("Eligibility:UnknownAppVersionBlocks", "sometimes")]
    [InlineData("Eligibility:AdvisoryRules", "app-version")]
    [InlineData("Eligibility:AdvisoryRules:0", "campaign")]
    [InlineData("Eligibility:AdvisoryRules:3", "")]
    [InlineData("Eligibility:AdvisoryRules:0:Code", "app-version")]
    [InlineData("Eligibility:UnkownAppVersionBlocks", "true")]
    [InlineData("Eligibility:Rules:0", "app-version")]
    public void A_bad_value_is_named_by_its_key(string key, string value)
    {
        var refusal = Assert.Throws<BadSettingException>(() => Read((key, value)));

        Assert.Matches($"^The setting {string.Join(':', key.Split(':').Take(2))}.* has the value '.*', which .*\\.$", refusal.Message);
    }

    [Fact]
    public void A_bad_rule_is_told_which_ones_there_are()
    {
        var refusal = Assert.Throws<BadSettingException>(() => Read(("Eligibility:AdvisoryRules:2", "campaign")));

        Assert.StartsWith("The setting Eligibility:AdvisoryRules:2 has the value 'campaign', which is not a rule code", refusal.Message, StringComparison.Ordinal);
        Assert.All(RuleCodes.All, rule => Assert.Contains(rule.Text, refusal.Message, StringComparison.Ordinal));
    }

    private static EligibilityPolicy Read(params (string Key, string Value)[] settings) => PolicyConfiguration.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
        .Build());
}
