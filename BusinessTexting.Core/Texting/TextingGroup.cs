using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Texting;

/// <summary>Users who are alike in all that their effective texting follows from.</summary>
/// <param name="NotMet">As in <see cref="User.NotMet"/>: location and user rules.</param>
/// <param name="Unknown">As in <see cref="User.Unknown"/>.</param>
/// <param name="Texting">The user setting.</param>
/// <param name="TextingBelowOrganization">As in <see cref="User.TextingBelowOrganization"/>.</param>
/// <param name="Count">How many users.</param>
public sealed record TextingGroup(
    RuleSet NotMet, RuleSet Unknown, TextingChoice Texting, TextingChoice TextingBelowOrganization, NumberSource NumberSource, int Count)
{
    /// <summary>The rules because of which these users are blocked in this organization; empty when they are eligible.</summary>
    public RuleSet BlockedBy(EligibilityPolicy policy, Organization organization) =>
        policy.BlockedBy(NotMet | organization.NotMet, Unknown | organization.Unknown);

    public TextingState StateIn(EligibilityPolicy policy, Organization organization) => EffectiveTexting.StateOf(
        isBlocked: !BlockedBy(policy, organization).IsEmpty,
        isConfiguredOn: (TextingBelowOrganization is TextingChoice.Inherit ? organization.TextingDefault : TextingBelowOrganization) is TextingChoice.On);

    /// <summary>The same users after their location became as given.</summary>
    public TextingGroup At(Location location, EligibilityPolicy policy) => this with
    {
        NotMet = policy.Reassess(NotMet, NumberSource, location),
        TextingBelowOrganization = EligibilityPolicy.BelowOrganization(Texting, location),
    };
}
