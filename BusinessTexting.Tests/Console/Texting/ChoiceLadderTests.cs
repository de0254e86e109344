using Bunit;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Texting;

public sealed class ChoiceLadderTests : ConsoleTestContext
{
    [Fact]
    public void Each_level_shows_what_it_chose_and_the_last_step_what_holds() =>
        Assert.Equal(["Organization On", "Location · Austin HQ Inherits", "User Off (override)", "Effective Off"], Steps(TextingChoice.Off, pending: null));

    [Fact]
    public void A_pending_choice_stands_beside_the_saved_one() =>
        Assert.Equal(["User Off (override) After saving: Inherits", "Effective Off After saving: On"], Steps(TextingChoice.Off, TextingChoice.Inherit).TakeLast(2));

    [Fact]
    public void A_user_without_a_location_has_none_on_the_ladder()
    {
        var ladder = Render<ChoiceLadder>(parameters => parameters
            .Add(l => l.Organization, TextingChoice.Off)
            .Add(l => l.Location, null)
            .Add(l => l.User, TextingChoice.Inherit)
            .Add(l => l.Effective, TextingState.Off));

        Assert.Equal("No location –", Found.Words(ladder.FindAll("dl > div")[1]));
    }

    private IEnumerable<string> Steps(TextingChoice user, TextingChoice? pending) => Render<ChoiceLadder>(parameters => parameters
        .Add(ladder => ladder.Organization, TextingChoice.On)
        .Add(ladder => ladder.Location, TextingChoice.Inherit)
        .Add(ladder => ladder.LocationName, "Austin HQ")
        .Add(ladder => ladder.User, user)
        .Add(ladder => ladder.Effective, TextingState.Off)
        .Add(ladder => ladder.Pending, pending)
        .Add(ladder => ladder.PendingEffective, pending is null ? null : TextingState.On)).FindAll("dl > div").Select(Found.Words);
}
