using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Texting;

/// <summary>One user with all that their texting follows from.</summary>
/// <param name="Location">Null for a user without a location.</param>
/// <param name="Verdict">All rules' findings.</param>
public sealed record UserDetails(User User, Location? Location, Organization Organization, EligibilityVerdict Verdict, EffectiveTexting Texting)
{
    /// <summary>The one decision: pages, lists of verdicts, commands and the inspector all come here.</summary>
    public static UserDetails Of(EligibilityPolicy policy, Organization organization, Location? location, User user)
    {
        var verdict = policy.Judge(organization, location, user);
        var texting = EffectiveTexting.Of(organization.TextingDefault, location?.TextingDefault ?? TextingChoice.Inherit, user.Texting, verdict.IsBlocked);
        return new UserDetails(user, location, organization, verdict, texting);
    }
}
