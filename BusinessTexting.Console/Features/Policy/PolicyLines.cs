using System.Text.Json;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Console.Features.Policy;

/// <summary>A policy as the lines of configuration that put it in force.</summary>
internal static class PolicyLines
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Of(EligibilityPolicy policy) => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["Eligibility"] = new Dictionary<string, object>
            {
                [nameof(EligibilityPolicy.MinimumDesktopVersion)] = policy.MinimumDesktopVersion.ToString(),
                [nameof(EligibilityPolicy.MinimumMobileVersion)] = policy.MinimumMobileVersion.ToString(),
                ["AdvisoryRules"] = policy.Advisory.InOrder().Select(rule => rule.Text).ToArray(),
                [nameof(EligibilityPolicy.UnknownAppVersionBlocks)] = policy.UnknownAppVersionBlocks,
            },
        },
        Indented);
}
