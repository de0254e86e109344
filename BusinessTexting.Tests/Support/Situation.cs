using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Tests.Support;

/// <summary>All that one user's texting follows from. The stored findings are up to date.</summary>
public sealed record Situation(EligibilityPolicy Policy, Organization Organization, Location? Location, User User)
{
    public EligibilityVerdict Verdict => Policy.Judge(Organization, Location, User);

    public EffectiveTexting Texting => EffectiveTexting.Of(
        Organization.TextingDefault, Location?.TextingDefault ?? TextingChoice.Inherit, User.Texting, Verdict.IsBlocked);

    public Situation Assessed()
    {
        Policy.Assess(Organization);
        Policy.Assess(User, Location);
        return this;
    }

    // What a failed property prints.
    public override string ToString() => string.Join(
        " | ",
        $"{Organization.CustomerType}, plan {string.Join(' ', Organization.CallingPlanCountries)}, add-on {Organization.HasAddOn}, data {Organization.DataRegion}, default {Organization.TextingDefault}",
        Location is null ? "no location" : $"{Location.Country}, {Location.PstnConnection}, default {Location.TextingDefault}",
        $"license {User.License}, number {User.PrimaryNumber?.Value}, source {User.NumberSource}, carrier {User.NumberTexting}",
        $"desktop '{User.DesktopAppVersion}', mobile '{User.MobileAppVersion}', setting {User.Texting}",
        $"advisory {Policy.Advisory}, unknown app version blocks {Policy.UnknownAppVersionBlocks}");
}
