using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Texting;

/// <summary>What a proposed change would do to how many users. The six counts add up to <see cref="Total"/>.</summary>
public sealed record TextingImpact
{
    private const int Many = 20;

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

    /// <summary>Somebody loses texting, or so many gain it that one Enter should not do it.</summary>
    public bool IsFarReaching => Lose > 0 || Gain > Many;

    /// <summary>Adds up what becomes of whom.</summary>
    public static TextingImpact Of(IEnumerable<TextingTransition> transitions)
    {
        var all = transitions.ToList();
        return new TextingImpact
        {
            Gain = Count(all, ImpactEffect.Gain),
            Lose = Count(all, ImpactEffect.Lose),
            Unchanged = Count(all, ImpactEffect.Unchanged),
            StayBlocked = Count(all, ImpactEffect.StayBlocked),
            BecomeBlocked = Count(all, ImpactEffect.BecomeBlocked),
            BecomeEligible = Count(all, ImpactEffect.BecomeEligible),
            StayBlockedBy = ByRule(all.Where(move => move.Effect is ImpactEffect.StayBlocked)),
            NewlyBlockedBy = ByRule(all.Where(move => move is { Before: not TextingState.Blocked, After: TextingState.Blocked })),
        };
    }

    /// <summary>Of a change of organization facts or of the organization default.</summary>
    public static TextingImpact OfOrganization(EligibilityPolicy policy, Organization before, Organization after, IEnumerable<TextingGroup> groups)
    {
        var change = ProposedChange.OfOrganization.Facts(after) with { TextingDefault = after.TextingDefault };
        return Of(change, policy, before, location: null, groups);
    }

    /// <summary>Of a change of one location's facts or default.</summary>
    /// <param name="groups">The users of that location.</param>
    public static TextingImpact OfLocation(EligibilityPolicy policy, Organization organization, Location after, IEnumerable<TextingGroup> groups) =>
        Of(ProposedChange.OfLocation.All(after), policy, organization, after, groups);

    private static TextingImpact Of(ProposedChange change, EligibilityPolicy policy, Organization organization, Location? location, IEnumerable<TextingGroup> groups)
    {
        var forecast = new ImpactForecast(change, policy, organization, location);
        return Of(groups.Select(group => forecast.Of(group, apps: ("", ""))));
    }

    private static int Count(List<TextingTransition> transitions, ImpactEffect effect) => transitions.Where(move => move.Effect == effect).Sum(move => move.Count);

    private static List<KeyValuePair<RuleCode, int>> ByRule(IEnumerable<TextingTransition> transitions)
    {
        var moves = transitions.ToList();
        return [.. RuleCodes.All
            .Select(rule => KeyValuePair.Create(rule, moves.Where(move => move.BlockedAfter.Contains(rule)).Sum(move => move.Count)))
            .Where(pair => pair.Value > 0)];
    }
}
