using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Texting;

public class TextingGroupTests
{
    [Fact]
    public void A_group_is_in_the_state_its_users_are_in() => ForAll.Holds(Any.Situation, situation =>
    {
        var group = Some.Group(situation.User);

        Assert.Equal(situation.Texting.State, group.StateIn(situation.Policy, situation.Organization));
        Assert.Equal(situation.Verdict.BlockedBy, group.BlockedBy(situation.Policy, situation.Organization));
    });

    [Fact]
    public void A_group_at_a_changed_location_is_what_its_users_are_there() => ForAll.Holds(Any.Situation, Any.Location, (situation, after) =>
    {
        var moved = Some.Group(situation.User, count: 7).At(after, situation.Policy);

        situation.Policy.Assess(situation.User, after);

        Assert.Equal(Some.Group(situation.User, count: 7), moved);
    });
}
