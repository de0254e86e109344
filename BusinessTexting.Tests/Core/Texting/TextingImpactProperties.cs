using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BusinessTexting.Tests.Core.Texting;

public class TextingImpactProperties
{
    private static Gen<List<User>> Users => Any.User.ListOf().Select(users => users.ToList());

    [Fact]
    public void Impact_of_an_organization_change_from_groups_is_what_counting_user_by_user_gives() => ForAll.Holds(
        Any.Situation, Any.Organization, Users, (before, organization, users) =>
        {
            var moves = users.Select(user => (before with { User = user }).Assessed())
                .Select(situation => (Before: situation, After: (situation with { Organization = organization }).Assessed()))
                .ToList();

            AssertCounts(moves, TextingImpact.OfOrganization(before.Policy, before.Organization, organization, GroupsOf(users)));
        });

    [Fact]
    public void Impact_of_a_location_change_from_groups_is_what_counting_user_by_user_gives() => ForAll.Holds(
        Any.Situation, Any.Location, Users, (before, location, users) =>
        {
            var moves = users.Select(user => (before with { User = user }).Assessed())
                .Select(situation => (Before: situation, After: situation with { Location = location }))
                .ToList();

            AssertCounts(moves, TextingImpact.OfLocation(before.Policy, before.Organization, location, GroupsOf(users)));
        });

    private static List<TextingGroup> GroupsOf(List<User> users) =>
        [.. users.GroupBy(user => Some.Group(user)).Select(alike => alike.Key with { Count = alike.Count() })];

    private static void AssertCounts(List<(Situation Before, Situation After)> moves, TextingImpact impact)
    {
        var counted = moves.CountBy(move => (move.Before.Texting.State, move.After.Texting.State)).ToDictionary();
        var blocked = moves.Where(move => move.After.Verdict.IsBlocked).ToLookup(move => move.Before.Verdict.IsBlocked, move => move.After.Verdict.BlockedBy);

        Assert.Equal(Count(TextingState.Off, TextingState.On) + Count(TextingState.Blocked, TextingState.On), impact.Gain);
        Assert.Equal(Count(TextingState.On, TextingState.Off) + Count(TextingState.On, TextingState.Blocked), impact.Lose);
        Assert.Equal(Count(TextingState.On, TextingState.On) + Count(TextingState.Off, TextingState.Off), impact.Unchanged);
        Assert.Equal(Count(TextingState.Blocked, TextingState.Blocked), impact.StayBlocked);
        Assert.Equal(Count(TextingState.Off, TextingState.Blocked), impact.BecomeBlocked);
        Assert.Equal(Count(TextingState.Blocked, TextingState.Off), impact.BecomeEligible);
        Assert.Equal(moves.Count, impact.Total);
        Assert.Equal(ByRule(blocked[true]), impact.StayBlockedBy);
        Assert.Equal(ByRule(blocked[false]), impact.NewlyBlockedBy);

        int Count(TextingState before, TextingState after) => counted.GetValueOrDefault((before, after));
    }

    private static IEnumerable<KeyValuePair<RuleCode, int>> ByRule(IEnumerable<RuleSet> blocked) =>
        blocked.SelectMany(rules => rules.InOrder()).CountBy(rule => rule).OrderBy(pair => pair.Key);
}
