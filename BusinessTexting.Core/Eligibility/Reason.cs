using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Core.Eligibility;

/// <summary>Why a rule turned out as it did, as data; put into words only at the edge. Closed: every reason there is, is nested here.</summary>
public abstract record Reason
{
    private Reason()
    {
    }

    public sealed record CustomerTypeNotEligible(CustomerType CustomerType) : Reason;

    public sealed record NoCallingPlan : Reason;

    /// <param name="Countries">ISO codes joined by a comma and a space.</param>
    public sealed record CallingPlanElsewhere(string Countries) : Reason;

    public sealed record NoAddOn : Reason;

    public sealed record DataRegionUnsupported : Reason;

    public sealed record DataRegionUnknown : Reason;

    public sealed record NoLocation : Reason;

    public sealed record CountryNotServed(string Location, CountryCode Country) : Reason;

    public sealed record NotCiscoPstn(string Location, PstnConnection Connection) : Reason;

    public sealed record NoCallingLicense : Reason;

    public sealed record CallingLicenseUnknown : Reason;

    public sealed record NoPrimaryNumber : Reason;

    public sealed record NumberFromElsewhere : Reason;

    /// <summary>The source is not stated, and the location (or having none) speaks for another one.</summary>
    /// <param name="Location">The location's name; null for a user without one.</param>
    public sealed record NumberSourceReadAsOther(string? Location) : Reason;

    /// <summary>A note on a met rule: the source is not stated, and the location's Cisco PSTN speaks for the calling plan.</summary>
    public sealed record NumberSourceReadAsCallingPlan(string Location) : Reason;

    public sealed record CarrierRefusesTexting(PhoneNumber Number) : Reason;

    /// <summary>A +1 number whose area code is no US or Canadian geographic one.</summary>
    public sealed record AreaCodeCannotText(PhoneNumber Number, AreaCode AreaCode) : Reason;

    public sealed record AreaCodeNotAssigned(PhoneNumber Number) : Reason;

    /// <summary>A number outside the +1 numbering plan.</summary>
    public sealed record NumberAbroad(PhoneNumber Number) : Reason;

    /// <summary>A note on a met rule: the carrier has not said whether the number can text.</summary>
    public sealed record CarrierHasNotSaid : Reason;

    /// <param name="Desktop">The newest desktop app seen; null when none was seen, or its text is not readable.</param>
    /// <param name="Mobile">Likewise for the mobile app.</param>
    public sealed record AppTooOld(AppVersion? Desktop, AppVersion? Mobile, AppVersion MinimumDesktop, AppVersion MinimumMobile) : Reason;

    public sealed record NoAppSeen : Reason;

    /// <param name="Text">The texts that are not versions.</param>
    public sealed record AppVersionUnreadable(string Text) : Reason;

    /// <summary>The rule was skipped, because it depends on another one.</summary>
    public sealed record DependsOn(RuleCode Rule) : Reason;
}
