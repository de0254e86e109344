using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Users;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Users;

public class UserMustHaveACallingLicenseTests
{
    [Fact]
    public void The_professional_license_is_enough() => FindingAssert.Equal(
        Finding.Met(RuleCode.CallingLicense, new Evidence(EvidenceKind.License, "Professional")),
        Judge(CallingLicense.Professional));

    [Fact]
    public void Without_it_there_is_no_texting() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.CallingLicense, new Reason.NoCallingLicense(), new Evidence(EvidenceKind.License, "None")),
        Judge(CallingLicense.None));

    [Fact]
    public void A_license_nobody_reported_is_unknown() => FindingAssert.Equal(
        Finding.Unknown(RuleCode.CallingLicense, new Reason.CallingLicenseUnknown(), new Evidence(EvidenceKind.License, "Unknown")),
        Judge(CallingLicense.Unknown));

    private static Finding Judge(CallingLicense license) =>
        new UserMustHaveACallingLicense().Judge(new UserFacts(Some.User(user => user.License = license), Some.Location()));
}
