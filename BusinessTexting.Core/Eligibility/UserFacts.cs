using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility;

/// <summary>What the user rules look at: the person, and the location that speaks for a number whose source is not stated.</summary>
/// <param name="Location">Null for a user without a location.</param>
public readonly record struct UserFacts(User User, Location? Location);
