using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Console.Features.ServiceSettings;

/// <summary>What the section "Business texting provisioning" shows.</summary>
/// <param name="Verdict">The organization rules alone.</param>
/// <param name="Locations">By name.</param>
public sealed record ProvisioningSettings(Organization Organization, EligibilityVerdict Verdict, IReadOnlyList<ProvisioningSettings.LocationRow> Locations)
{
    /// <param name="Verdict">The location rules alone.</param>
    /// <param name="Users">How many users belong to the location.</param>
    public sealed record LocationRow(Location Location, EligibilityVerdict Verdict, int Users);
}
