using System.Diagnostics;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Eligibility;

/// <summary>The one place where findings meet their words: for pages and commands alike.</summary>
public static class FindingExplanations
{
    extension(Finding finding)
    {
        /// <summary>Why the rule turned out as it did, in one sentence; for a plainly met rule, that it is met.</summary>
        public string Why(IStringLocalizer<EligibilityText> text) =>
            finding.Reason is { } reason ? reason.In(text) : text[$"{finding.Rule}Met"];

        /// <summary>What to do about it; null where there is nothing to do.</summary>
        public string? HowToFix(IStringLocalizer<EligibilityText> text) =>
            finding.Result is FindingResult.NotMet or FindingResult.Unknown && finding.Reason is { } reason ? text[$"{reason.GetType().Name}Fix"].Value : null;

        /// <summary>Who can do it; null where there is nothing to do.</summary>
        public string? WhoCan(IStringLocalizer<EligibilityText> text) =>
            finding.Result is FindingResult.NotMet or FindingResult.Unknown ? text[$"{finding.Rule}Who"].Value : null;
    }

    extension(RuleCode rule)
    {
        /// <summary>A few words: Primary number.</summary>
        public string Title(IStringLocalizer<EligibilityText> text) => text[$"{rule}Title"];

        /// <summary>What the rule asks for, in plain words, with what is behind it.</summary>
        public string Description(IStringLocalizer<EligibilityText> text) => text[$"{rule}Description"];

        /// <summary>What fails, short enough for a list: no primary number.</summary>
        public string InBrief(IStringLocalizer<EligibilityText> text) => text[$"{rule}Short"];
    }

    extension(Reason reason)
    {
        public string In(IStringLocalizer<EligibilityText> text) => reason switch
        {
            Reason.CustomerTypeNotEligible(var type) => text[nameof(EligibilityText.CustomerTypeNotEligible), text.Of(type)],
            Reason.NoCallingPlan => text[nameof(EligibilityText.NoCallingPlan)],
            Reason.CallingPlanElsewhere(var countries) => text[nameof(EligibilityText.CallingPlanElsewhere), countries],
            Reason.NoAddOn => text[nameof(EligibilityText.NoAddOn)],
            Reason.DataRegionUnsupported => text[nameof(EligibilityText.DataRegionUnsupported)],
            Reason.DataRegionUnknown => text[nameof(EligibilityText.DataRegionUnknown)],
            Reason.NoLocation => text[nameof(EligibilityText.NoLocation)],
            Reason.CountryNotServed(var location, var country) => text[nameof(EligibilityText.CountryNotServed), location, country.Value],
            Reason.NotCiscoPstn(var location, PstnConnection.None) => text[nameof(EligibilityText.NotCiscoPstnNone), location],
            Reason.NotCiscoPstn(var location, var connection) => text[nameof(EligibilityText.NotCiscoPstn), location, text.Of(connection)],
            Reason.NoCallingLicense => text[nameof(EligibilityText.NoCallingLicense)],
            Reason.CallingLicenseUnknown => text[nameof(EligibilityText.CallingLicenseUnknown)],
            Reason.NoPrimaryNumber => text[nameof(EligibilityText.NoPrimaryNumber)],
            Reason.NumberFromElsewhere => text[nameof(EligibilityText.NumberFromElsewhere)],
            Reason.NumberSourceReadAsOther(null) => text[nameof(EligibilityText.NumberSourceReadAsOtherWithoutLocation)],
            Reason.NumberSourceReadAsOther(var location) => text[nameof(EligibilityText.NumberSourceReadAsOther), location],
            Reason.NumberSourceReadAsCallingPlan(var location) => text[nameof(EligibilityText.NumberSourceReadAsCallingPlan), location],
            Reason.CarrierRefusesTexting(var number) => text[nameof(EligibilityText.CarrierRefusesTexting), number],
            Reason.AreaCodeCannotText(var number, var areaCode) => text[$"AreaCodeCannotText{(areaCode.Kind is AreaCodeKind.Geographic ? "Abroad" : areaCode.Kind)}", number, areaCode.Code, areaCode.Country],
            Reason.AreaCodeNotAssigned(var number) => text[nameof(EligibilityText.AreaCodeNotAssigned), number],
            Reason.NumberAbroad(var number) => text[nameof(EligibilityText.NumberAbroad), number],
            Reason.CarrierHasNotSaid => text[nameof(EligibilityText.CarrierHasNotSaid)],
            Reason.AppTooOld(var desktop, var mobile, var minimumDesktop, var minimumMobile) => AppTooOld(text, desktop, mobile, minimumDesktop, minimumMobile),
            Reason.NoAppSeen => text[nameof(EligibilityText.NoAppSeen)],
            Reason.AppVersionUnreadable(var version) => text[nameof(EligibilityText.AppVersionUnreadable), version],
            Reason.DependsOn(var rule) => text[nameof(EligibilityText.DependsOn), rule.Title(text)],
            _ => throw new UnreachableException($"{reason.GetType().Name} has no explanation."),
        };
    }

    private static string AppTooOld(
        IStringLocalizer<EligibilityText> text, AppVersion? desktop, AppVersion? mobile, AppVersion minimumDesktop, AppVersion minimumMobile) =>
        (desktop, mobile) switch
        {
            (not null, not null) => text[nameof(EligibilityText.AppsTooOld), desktop, mobile, minimumDesktop, minimumMobile],
            (not null, _) => text[nameof(EligibilityText.DesktopAppTooOld), desktop, minimumDesktop, minimumMobile],
            _ => text[nameof(EligibilityText.MobileAppTooOld), mobile!, minimumDesktop, minimumMobile],
        };
}
