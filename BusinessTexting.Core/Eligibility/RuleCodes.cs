using System.Diagnostics.CodeAnalysis;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Eligibility;

/// <summary>The stable texts of the rule codes, as they stand in URLs, files, API, logs and tests.</summary>
public static class RuleCodes
{
    private static readonly Dictionary<RuleCode, string> Texts = new()
    {
        [RuleCode.CustomerType] = "customer-type",
        [RuleCode.CallingPlan] = "calling-plan",
        [RuleCode.AddOn] = "add-on",
        [RuleCode.DataRegion] = "data-region",
        [RuleCode.Location] = "location",
        [RuleCode.LocationCountry] = "location-country",
        [RuleCode.CiscoPstn] = "cisco-pstn",
        [RuleCode.CallingLicense] = "calling-license",
        [RuleCode.PrimaryNumber] = "primary-number",
        [RuleCode.NumberSource] = "number-source",
        [RuleCode.NumberTexting] = "number-texting",
        [RuleCode.AppVersion] = "app-version",
    };

    private static readonly Dictionary<string, RuleCode> Codes =
        Texts.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every rule, in the order of display.</summary>
    public static IReadOnlyList<RuleCode> All { get; } = [.. Texts.Keys.Order()];

    extension(RuleCode rule)
    {
        /// <summary>The stable text: <c>primary-number</c>.</summary>
        public string Text => Texts[rule];

        /// <summary>The level whose facts the rule looks at.</summary>
        public TextingLevel Level => rule switch
        {
            <= RuleCode.DataRegion => TextingLevel.Organization,
            <= RuleCode.CiscoPstn => TextingLevel.Location,
            _ => TextingLevel.User,
        };
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out RuleCode? rule)
    {
        rule = Codes.TryGetValue(text?.Trim() ?? "", out var code) ? code : null;
        return rule is not null;
    }
}
