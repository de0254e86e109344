using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Console.Hosting;

/// <summary>Reads the eligibility policy from the section <c>Eligibility</c>; throws <see cref="BadSettingException"/> naming the key of a bad value.</summary>
internal static class PolicyConfiguration
{
    private const string Section = "Eligibility";

    private static readonly string[] Keys =
        [nameof(EligibilityPolicy.MinimumDesktopVersion), nameof(EligibilityPolicy.MinimumMobileVersion), "AdvisoryRules", nameof(EligibilityPolicy.UnknownAppVersionBlocks)];

    public static EligibilityPolicy Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw BadSettingException.Of(unknown.Path, unknown.Value, $"is not a setting; the settings are {string.Join(", ", Keys)}");
        }

        return new EligibilityPolicy(
            Version(section, nameof(EligibilityPolicy.MinimumDesktopVersion), EligibilityPolicy.Default.MinimumDesktopVersion),
            Version(section, nameof(EligibilityPolicy.MinimumMobileVersion), EligibilityPolicy.Default.MinimumMobileVersion),
            RuleSet.Of(AdvisoryRules(section.GetSection("AdvisoryRules"))),
            Flag(section, nameof(EligibilityPolicy.UnknownAppVersionBlocks)));
    }

    private static AppVersion Version(IConfigurationSection section, string key, AppVersion otherwise) => section[key] switch
    {
        null or "" => otherwise,
        var text => AppVersion.TryParse(text, out var version) ? version : throw BadSettingException.Of($"{Section}:{key}", text, "is not a version such as 42.12"),
    };

    private static bool Flag(IConfigurationSection section, string key) => section[key] switch
    {
        null or "" => false,
        var text => bool.TryParse(text, out var value) ? value : throw BadSettingException.Of($"{Section}:{key}", text, "is neither true nor false"),
    };

    private static IEnumerable<RuleCode> AdvisoryRules(IConfigurationSection section) => (section.Value, section.GetChildren().ToList()) switch
    {
        ({ Length: > 0 } text, _) => throw BadSettingException.Of(section.Path, text, "is not a list of rule codes"),
        (_, var children) => children.Select(child => RuleCodes.TryParse(child.Value, out var rule)
            ? rule.Value
            : throw BadSettingException.Of(child.Path, child.Value, $"is not a rule code; the codes are {string.Join(", ", RuleCodes.All.Select(code => code.Text))}")),
    };
}
