using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Users;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Users;

public class UserMustHaveAPrimaryNumberTests
{
    [Fact]
    public void A_primary_number_is_shown() => FindingAssert.Equal(
        Finding.Met(RuleCode.PrimaryNumber, new Evidence(EvidenceKind.PrimaryNumber, "+15125550142")),
        Judge(Some.User()));

    [Fact]
    public void An_extension_is_not_a_primary_number() => FindingAssert.Equal(
        Finding.NotMet(RuleCode.PrimaryNumber, new Reason.NoPrimaryNumber(), new Evidence(EvidenceKind.PrimaryNumber, "")),
        Judge(Some.User(user => (user.PrimaryNumber, user.Extension) = (null, "4042"))));

    private static Finding Judge(User user) => new UserMustHaveAPrimaryNumber().Judge(new UserFacts(user, Some.Location()));
}
