using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Texting;

/// <summary>What a proposed change would do to how many users. The six counts add up to <see cref="Total"/>.</summary>
public sealed record TextingImpact
{
    /// <summary>Can text afterwards, could not before.</summary>
    public int Gain { get; private init; }

    /// <summary>Could text before, cannot afterwards, whether switched off or blocked.</summary>
    public int Lose { get; private init; }

    /// <summary>On before and after, or Off before and after.</summary>
    public int Unchanged { get; private init; }

    public int StayBlocked { get; private init; }

    /// <summary>Off before, blocked afterwards: nothing is lost yet.</summary>
    public int BecomeBlocked { get; private init; }

    /// <summary>Blocked before, eligible and off afterwards: nothing is gained yet.</summary>
    public int BecomeEligible { get; private init; }

    /// <summary>For the users who stay blocked, how many fail each blocking rule afterwards, in the order of display. A user counts under each
    /// rule they fail, so that the sum may exceed <see cref="StayBlocked"/>.</summary>
    public IReadOnlyList<KeyValuePair<RuleCode, int>> StayBlockedBy { get; private init; } = [];

    /// <summary>For the users who were eligible and are blocked afterwards: how many fail each blocking rule then.</summary>
    public IReadOnlyList<KeyValuePair<RuleCode, int>> NewlyBlockedBy { get; private init; } = [];

    public int Total => Gain + Lose + Unchanged + StayBlocked + BecomeBlocked + BecomeEligible;

    /// <summary>No user's effective state changes.</summary>
    public bool ChangesNobody => Unchanged + StayBlocked == Total;

    /// <summary>Of a change of organization facts or of the organization default.</summary>
    /// <param name="before">Assessed by the policy, as <paramref name="after"/> is.</param>
    public static TextingImpact OfOrganization(EligibilityPolicy policy, Organization before, Organization after, IEnumerable<TextingGroup> groups) =>
        Of(groups.Select(group => new Transition(
            group.StateIn(policy, before), group.StateIn(policy, after), group.BlockedBy(policy, after), group.Count)));

    /// <summary>Of a change of one location's facts or default.</summary>
    /// <param name="groups">The users of that location.</param>
    public static TextingImpact OfLocation(EligibilityPolicy policy, Organization organization, Location after, IEnumerable<TextingGroup> groups) =>
        Of(groups.Select(group => (Before: group, After: group.At(after, policy))).Select(pair => new Transition(
            pair.Before.StateIn(policy, organization), pair.After.StateIn(policy, organization), pair.After.BlockedBy(policy, organization), pair.Before.Count)));

    private static TextingImpact Of(IEnumerable<Transition> transitions)
    {
        var all = transitions.ToList();
        return new TextingImpact
        {
            Gain = Count(all, move => move is { Before: not TextingState.On, After: TextingState.On }),
            Lose = Count(all, move => move is { Before: TextingState.On, After: not TextingState.On }),
            Unchanged = Count(all, move => move.Before == move.After && move.After is not TextingState.Blocked),
            StayBlocked = Count(all, StaysBlocked),
            BecomeBlocked = Count(all, move => move is { Before: TextingState.Off, After: TextingState.Blocked }),
            BecomeEligible = Count(all, move => move is { Before: TextingState.Blocked, After: TextingState.Off }),
            StayBlockedBy = ByRule(all.Where(StaysBlocked)),
            NewlyBlockedBy = ByRule(all.Where(move => move is { Before: not TextingState.Blocked, After: TextingState.Blocked })),
        };
    }

    private static bool StaysBlocked(Transition move) => move is { Before: TextingState.Blocked, After: TextingState.Blocked };

    private static int Count(List<Transition> transitions, Func<Transition, bool> counts) => transitions.Where(counts).Sum(move => move.Count);

    private static List<KeyValuePair<RuleCode, int>> ByRule(IEnumerable<Transition> transitions)
    {
        var moves = transitions.ToList();
        return [.. RuleCodes.All
            .Select(rule => KeyValuePair.Create(rule, moves.Where(move => move.BlockedBy.Contains(rule)).Sum(move => move.Count)))
            .Where(pair => pair.Value > 0)];
    }

    private readonly record struct Transition(TextingState Before, TextingState After, RuleSet BlockedBy, int Count);
}
