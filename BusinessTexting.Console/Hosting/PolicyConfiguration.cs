using BusinessTexting.Console.Data;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace BusinessTexting.Console.Hosting;

/// <summary>Reads the eligibility policy from the section <c>Eligibility</c>; throws <see cref="BadSettingException"/> naming the key of a bad value.</summary>
internal static class PolicyConfiguration
{
    public const string AreaCodeFile = "AreaCodeFile";

    private const string Section = "Eligibility";

    private static readonly string[] Keys =
        [nameof(EligibilityPolicy.MinimumDesktopVersion), nameof(EligibilityPolicy.MinimumMobileVersion), "AdvisoryRules", nameof(EligibilityPolicy.UnknownAppVersionBlocks), AreaCodeFile];

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
            Flag(section, nameof(EligibilityPolicy.UnknownAppVersionBlocks)),
            AreaCodes(section[AreaCodeFile]));
    }

    /// <summary>Where each value of the policy was read from; what nobody set has none.</summary>
    public static PolicySources Sources(IConfiguration configuration)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, provider) in Keys.SelectMany(key => (configuration as IConfigurationRoot)?.Providers.Select(provider => (key, provider)) ?? []))
        {
            // The later provider wins. A list is held by its items.
            var path = $"{Section}:{key}";
            if ((provider.TryGet(path, out var value) && value is not (null or "")) || provider.GetChildKeys([], path).Any())
            {
                sources[key] = NameOf(provider);
            }
        }

        return new PolicySources(sources);
    }

    private static string NameOf(IConfigurationProvider provider) => provider switch
    {
        FileConfigurationProvider { Source.Path: { } path } => Path.GetFileName(path),
        EnvironmentVariablesConfigurationProvider => "environment",
        CommandLineConfigurationProvider => "command line",
        _ => provider.GetType().Name,
    };

    private static AppVersion Version(IConfigurationSection section, string key, AppVersion otherwise) => section[key] switch
    {
        null or "" => otherwise,
        var text => AppVersion.TryParse(text, out var version) ? version : throw BadSettingException.Of($"{Section}:{key}", text, "is not a version such as 42.12"),
    };

    // Null for the table that comes with the console.
    private static AreaCodeTable? AreaCodes(string? file)
    {
        const string Key = $"{Section}:{AreaCodeFile}";
        if (string.IsNullOrWhiteSpace(file))
        {
            return null;
        }

        try
        {
            var path = Path.GetFullPath(file);
            var date = DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path));
            return AreaCodeTable.TryParse(File.ReadAllText(path), date, out var table, out var fault)
                ? table
                : throw BadSettingException.Of(Key, file, $"is no table of area codes: line {fault.Line} is “{fault.Value}”, where one such as “201,US,Geographic” is expected");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw BadSettingException.Of(Key, file, $"cannot be read ({exception.Message})");
        }
    }

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
