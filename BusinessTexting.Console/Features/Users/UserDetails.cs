using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Users;

/// <summary>One user with all that their texting follows from.</summary>
/// <param name="Location">Null for a user without a location.</param>
/// <param name="Verdict">All rules' findings.</param>
public sealed record UserDetails(User User, Location? Location, Organization Organization, EligibilityVerdict Verdict, EffectiveTexting Texting);
