using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Texting;

/// <summary>Groups of users added up.</summary>
public static class TextingCounts
{
    /// <summary>How many users are in each state; all three states are present.</summary>
    public static IReadOnlyDictionary<TextingState, int> ByState(EligibilityPolicy policy, Organization organization, IEnumerable<TextingGroup> groups)
    {
        var counts = Enum.GetValues<TextingState>().ToDictionary(state => state, _ => 0);
        foreach (var group in groups)
        {
            counts[group.StateIn(policy, organization)] += group.Count;
        }

        return counts;
    }

    /// <summary>How many users each blocking rule blocks, in the order of display; a user counts under each rule they fail. Rules that block nobody are left out.</summary>
    public static IReadOnlyList<KeyValuePair<RuleCode, int>> BlockedByRule(EligibilityPolicy policy, Organization organization, IEnumerable<TextingGroup> groups)
    {
        var blocked = groups.Select(group => (Rules: group.BlockedBy(policy, organization), group.Count)).ToList();
        return [.. RuleCodes.All
            .Select(rule => KeyValuePair.Create(rule, blocked.Where(group => group.Rules.Contains(rule)).Sum(group => group.Count)))
            .Where(pair => pair.Value > 0)];
    }
}
