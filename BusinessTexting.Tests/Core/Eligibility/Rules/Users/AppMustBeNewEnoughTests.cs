using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Users;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Users;

public class AppMustBeNewEnoughTests
{
    private static readonly AppVersion Desktop = AppVersion.Parse("42.12");
    private static readonly AppVersion Mobile = AppVersion.Parse("43.2");

    [Theory]
    [InlineData("42.12", "")]
    [InlineData("42.12.0.24485", "")]
    [InlineData("43.1", "")]
    [InlineData("", "43.2")]
    [InlineData("42.9", "43.2")] // one app is enough
    [InlineData("42.12", "42.1")]
    [InlineData("newest", "43.2")] // the readable one counts
    public void One_app_that_is_new_enough_is_enough(string desktop, string mobile) => FindingAssert.Equal(
        Finding.Met(RuleCode.AppVersion, Evidence(desktop, mobile)),
        Judge(desktop, mobile));

    [Theory]
    [InlineData("42.9", "")]
    [InlineData("42.11.99.99999", "")]
    [InlineData("", "43.1")]
    [InlineData("", "42.12")] // the desktop's minimum is not the mobile app's
    [InlineData("42.9", "43.1")]
    [InlineData("42.9", "newest")] // the readable one counts
    public void Older_apps_are_not(string desktop, string mobile) => FindingAssert.Equal(
        Finding.NotMet(RuleCode.AppVersion, new Reason.AppTooOld(Read(desktop), Read(mobile), Desktop, Mobile), Evidence(desktop, mobile)),
        Judge(desktop, mobile));

    [Fact]
    public void No_app_seen_is_unknown() => FindingAssert.Equal(
        Finding.Unknown(RuleCode.AppVersion, new Reason.NoAppSeen(), Evidence("", "")),
        Judge("", ""));

    [Theory]
    [InlineData("newest", "", "newest")]
    [InlineData("", "43", "43")]
    [InlineData("newest", "43", "newest, 43")]
    public void Unreadable_versions_are_unknown_and_shown(string desktop, string mobile, string shown) => FindingAssert.Equal(
        Finding.Unknown(RuleCode.AppVersion, new Reason.AppVersionUnreadable(shown), Evidence(desktop, mobile)),
        Judge(desktop, mobile));

    private static Finding Judge(string desktop, string mobile) => new AppMustBeNewEnough(Desktop, Mobile).Judge(
        new UserFacts(Some.User(user => (user.DesktopAppVersion, user.MobileAppVersion) = (desktop, mobile)), Some.Location()));

    private static AppVersion? Read(string text) => AppVersion.TryParse(text, out var version) ? version : null;

    private static Evidence[] Evidence(string desktop, string mobile) =>
        [new(EvidenceKind.DesktopAppVersion, desktop), new(EvidenceKind.MobileAppVersion, mobile)];
}
