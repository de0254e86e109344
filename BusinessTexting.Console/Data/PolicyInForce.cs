using System.Globalization;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Console.Data;

/// <summary>The policy that was in force when the console last started, so that a changed one is noticed at start.</summary>
public sealed class PolicyInForce
{
    public const long OnlyId = 1;

    // Raise the number whenever a rule judges the same facts differently than before.
    private const string Rules = "rules 2";
    private const string AreaCodes = "area codes ";
    private const string NoRules = "none";
    private const string UnknownAppVersion = "unknown app version ";
    private const string Blocks = "blocks";

    public long Id { get; init; } = OnlyId;

    /// <summary>All of the policy, as <see cref="Of(EligibilityPolicy)"/> writes it. What stands before the advisory rules is what the stored findings were made with.</summary>
    public required string Fingerprint { get; set; }

    public static string Of(EligibilityPolicy policy) =>
        $"{RulesOf(policy)}; {AreaCodes}{Of(policy.AreaCodes)}; advisory {(policy.Advisory.IsEmpty ? NoRules : string.Join(", ", policy.Advisory.InOrder().Select(rule => rule.Text)))}"
        + $"; {UnknownAppVersion}{(policy.UnknownAppVersionBlocks ? Blocks : "advises")}";

    /// <summary>Whether the findings stored under this policy hold for the other one: which rules block is looked up on reading and not stored.</summary>
    public static bool FindsTheSame(string? fingerprint, EligibilityPolicy policy)
    {
        var parts = fingerprint?.Split("; ") ?? [];
        var rules = RulesOf(policy).Split("; ");
        return parts.Take(rules.Length).SequenceEqual(rules) && HeldBy(parts) == policy.AreaCodes.Fingerprint;
    }

    /// <summary>Reads what <see cref="Of(EligibilityPolicy)"/> wrote, in this version or an earlier one.</summary>
    /// <param name="now">Stands in for what was not written down then.</param>
    public static PolicyThen Read(string fingerprint, EligibilityPolicy now)
    {
        var parts = fingerprint.Split("; ");
        var desktop = AppVersion.TryParse(After(parts, "desktop "), out var onDesktop) ? onDesktop : now.MinimumDesktopVersion;
        var mobile = AppVersion.TryParse(After(parts, "mobile "), out var onMobile) ? onMobile : now.MinimumMobileVersion;
        return After(parts, "advisory ") is { } advisory && After(parts, UnknownAppVersion) is { } unknown
            ? new PolicyThen(
                new EligibilityPolicy(desktop, mobile, RuleSet.Of(Codes(advisory)), unknown is Blocks, now.AreaCodes),
                IsKnown: parts[0] is Rules && HeldBy(parts) == now.AreaCodes.Fingerprint)
            : new PolicyThen(new EligibilityPolicy(desktop, mobile, now.Advisory, now.UnknownAppVersionBlocks, now.AreaCodes), IsKnown: false);
    }

    private static string? After(string[] parts, string name) =>
        Array.Find(parts, part => part.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static IEnumerable<RuleCode> Codes(string advisory) =>
        advisory.Split(", ").Select(text => RuleCodes.TryParse(text, out var rule) ? rule : null).OfType<RuleCode>();

    private static string RulesOf(EligibilityPolicy policy) => $"{Rules}; desktop {policy.MinimumDesktopVersion}; mobile {policy.MinimumMobileVersion}";

    // A day that the table does not name itself is no part of it.
    private static string Of(AreaCodeTable table) =>
        table.IsDated ? string.Create(CultureInfo.InvariantCulture, $"{table.Date:yyyy-MM-dd} {table.Fingerprint}") : table.Fingerprint;

    // What is judged by is what the table holds, whatever day it is of.
    private static string? HeldBy(string[] parts) => After(parts, AreaCodes)?.Split(' ')[^1];
}

/// <summary>The policy at some moment.</summary>
/// <param name="IsKnown">False where the record does not say all of it, or the rules themselves were others; then today's stands in.</param>
public sealed record PolicyThen(EligibilityPolicy Policy, bool IsKnown);
