using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Users;

/// <summary>Desktop app 42.12 or newer (help article), or mobile app 43.2 or newer ("tentative" in tech note 220198); both come from the policy.</summary>
public sealed class AppMustBeNewEnough(AppVersion minimumDesktop, AppVersion minimumMobile) : IEligibilityRule<UserFacts>
{
    public RuleCode Code => RuleCode.AppVersion;

    public Finding Judge(UserFacts facts)
    {
        var (desktopText, mobileText) = (facts.User.DesktopAppVersion, facts.User.MobileAppVersion);
        var desktop = AppVersion.TryParse(desktopText, out var seenOnDesktop) ? seenOnDesktop : null;
        var mobile = AppVersion.TryParse(mobileText, out var seenOnMobile) ? seenOnMobile : null;
        IReadOnlyList<Evidence> evidence =
            [new(EvidenceKind.DesktopAppVersion, desktopText), new(EvidenceKind.MobileAppVersion, mobileText)];

        return (desktop, mobile) switch
        {
            (null, null) => Finding.Unknown(Code, WhyUnknown(desktopText, mobileText), evidence),
            _ when desktop >= minimumDesktop || mobile >= minimumMobile => Finding.Met(Code, evidence),
            _ => Finding.NotMet(Code, new Reason.AppTooOld(desktop, mobile, minimumDesktop, minimumMobile), evidence),
        };
    }

    private static Reason WhyUnknown(string desktop, string mobile) => (desktop, mobile) switch
    {
        ("", "") => new Reason.NoAppSeen(),
        (_, "") => new Reason.AppVersionUnreadable(desktop),
        ("", _) => new Reason.AppVersionUnreadable(mobile),
        _ => new Reason.AppVersionUnreadable($"{desktop}, {mobile}"),
    };
}
