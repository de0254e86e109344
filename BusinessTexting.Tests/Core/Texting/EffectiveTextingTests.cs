using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Texting;

public class EffectiveTextingTests
{
    [Theory]
    [InlineData(TextingChoice.On, TextingChoice.Inherit, TextingChoice.Inherit, TextingState.On, TextingLevel.Organization)]
    [InlineData(TextingChoice.Off, TextingChoice.Inherit, TextingChoice.Inherit, TextingState.Off, TextingLevel.Organization)]
    [InlineData(TextingChoice.Off, TextingChoice.On, TextingChoice.Inherit, TextingState.On, TextingLevel.Location)]
    [InlineData(TextingChoice.On, TextingChoice.Off, TextingChoice.Inherit, TextingState.Off, TextingLevel.Location)]
    [InlineData(TextingChoice.Off, TextingChoice.Off, TextingChoice.On, TextingState.On, TextingLevel.User)]
    [InlineData(TextingChoice.On, TextingChoice.On, TextingChoice.Off, TextingState.Off, TextingLevel.User)]
    [InlineData(TextingChoice.On, TextingChoice.Inherit, TextingChoice.On, TextingState.On, TextingLevel.User)]
    public void The_user_decides_else_the_location_else_the_organization(
        TextingChoice organization, TextingChoice location, TextingChoice user, TextingState state, TextingLevel decidedBy) => Assert.Equal(
        new EffectiveTexting(state, state is TextingState.On, decidedBy),
        EffectiveTexting.Of(organization, location, user, isBlocked: false));

    [Theory]
    [InlineData(TextingChoice.On)]
    [InlineData(TextingChoice.Off)]
    public void A_blocked_user_keeps_what_was_chosen(TextingChoice choice) => Assert.Equal(
        new EffectiveTexting(TextingState.Blocked, choice is TextingChoice.On, TextingLevel.User),
        EffectiveTexting.Of(TextingChoice.Off, TextingChoice.Inherit, choice, isBlocked: true));

    [Fact]
    public void A_stored_override_applies_again_as_soon_as_the_user_is_eligible()
    {
        var user = Some.User(user => (user.Texting, user.PrimaryNumber) = (TextingChoice.On, null));
        var situation = new Situation(EligibilityPolicy.Default, Some.Organization(), Some.Location(), user);
        Assert.Equal(TextingState.Blocked, situation.Texting.State);

        user.PrimaryNumber = Some.Number;

        Assert.Equal(TextingState.On, situation.Texting.State);
    }

    [Fact]
    public void A_user_override_always_decides() => ForAll.Holds(Any.Situation, situation =>
    {
        var overrides = situation.User.Texting is not TextingChoice.Inherit;

        Assert.Equal(overrides, situation.Texting.DecidedBy is TextingLevel.User);
        Assert.True(!overrides || situation.Texting.IsConfiguredOn == situation.User.Texting is TextingChoice.On);
    });

    [Fact]
    public void Changing_the_organization_default_never_alters_a_stored_override() => ForAll.Holds(Any.Situation, Any.Choice, (situation, choice) =>
    {
        var (stored, before) = (situation.User.Texting, situation.Texting);

        situation.Organization.TextingDefault = choice;
        situation.Assessed();

        Assert.Equal(stored, situation.User.Texting);
        Assert.True(stored is TextingChoice.Inherit || situation.Texting == before);
    });

    [Fact]
    public void Blocked_is_whoever_the_verdict_blocks_whatever_is_configured() => ForAll.Holds(Any.Situation, situation =>
        Assert.Equal(situation.Verdict.IsBlocked, situation.Texting.State is TextingState.Blocked));

    [Fact]
    public void Who_is_eligible_is_on_or_off_as_configured() => ForAll.Holds(Any.Situation, situation =>
        Assert.True(situation.Verdict.IsBlocked || situation.Texting.State == (situation.Texting.IsConfiguredOn ? TextingState.On : TextingState.Off)));

    [Fact]
    public void A_status_changes_nothing() => ForAll.Holds(Any.Situation, Any.OneOf<UserStatus>(), (situation, status) =>
    {
        var before = situation.Texting;

        situation.User.Status = status;

        Assert.Equal(before, situation.Texting);
    });
}
