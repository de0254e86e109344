using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>One location with what follows from it.</summary>
/// <param name="Verdict">The location rules alone.</param>
/// <param name="Users">How many of its users are in each state; all three states are present.</param>
public sealed record LocationDetails(Location Location, Organization Organization, EligibilityVerdict Verdict, IReadOnlyDictionary<TextingState, int> Users)
{
    public int UserCount => Users.Values.Sum();
}
