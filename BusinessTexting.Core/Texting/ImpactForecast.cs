using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Texting;

/// <summary>Says of users what a proposed change would do to them: the one function behind dialogs, lists and programs.</summary>
public sealed class ImpactForecast
{
    private readonly EligibilityPolicy _before;
    private readonly EligibilityPolicy _after;
    private readonly Organization _organizationBefore;
    private readonly Organization _organizationAfter;
    private readonly Location? _locationAfter;

    /// <param name="policy">The one in force.</param>
    /// <param name="organization">As it is.</param>
    /// <param name="location">As it is; null unless the change is of a location.</param>
    public ImpactForecast(ProposedChange change, EligibilityPolicy policy, Organization organization, Location? location)
    {
        (_before, _after) = (policy, change is ProposedChange.OfPolicy(var proposed) ? proposed : policy);
        (_organizationBefore, _organizationAfter) = (RecordedFields.Copy(organization), RecordedFields.Copy(organization));
        (change as ProposedChange.OfOrganization)?.ApplyTo(_organizationAfter);
        _before.Assess(_organizationBefore);
        _after.Assess(_organizationAfter);
        if (change is ProposedChange.OfLocation ofLocation && location is not null)
        {
            _locationAfter = RecordedFields.Copy(location);
            ofLocation.ApplyTo(_locationAfter);
        }
    }

    /// <summary>Whether it matters which apps users have: their thresholds are to change.</summary>
    public bool LooksAtApps => (_before.MinimumDesktopVersion, _before.MinimumMobileVersion) != (_after.MinimumDesktopVersion, _after.MinimumMobileVersion);

    /// <param name="group">Users at the location, where the change is of one.</param>
    /// <param name="apps">The newest apps seen, as their texts were given; looked at only when <see cref="LooksAtApps"/>.</param>
    public TextingTransition Of(TextingGroup group, (string Desktop, string Mobile) apps)
    {
        var after = _locationAfter is null ? group : group.At(_locationAfter, _after);
        after = LooksAtApps ? after with { NotMet = _after.ReassessApps(after.NotMet, apps.Desktop, apps.Mobile) } : after;
        return new TextingTransition(
            group.StateIn(_before, _organizationBefore),
            after.StateIn(_after, _organizationAfter),
            group.BlockedBy(_before, _organizationBefore),
            after.BlockedBy(_after, _organizationAfter),
            group.Count);
    }
}
