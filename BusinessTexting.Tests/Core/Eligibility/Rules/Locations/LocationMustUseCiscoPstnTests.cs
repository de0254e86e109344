using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Locations;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Locations;

public class LocationMustUseCiscoPstnTests
{
    [Fact]
    public void Cisco_pstn_carries_texts() => FindingAssert.Equal(
        Finding.Met(RuleCode.CiscoPstn, new Evidence(EvidenceKind.PstnConnection, "CiscoPstn")),
        Judge(PstnConnection.CiscoPstn));

    [Theory]
    [InlineData(PstnConnection.None)]
    [InlineData(PstnConnection.CloudConnectedPstn)]
    [InlineData(PstnConnection.PremisesBasedPstn)]
    public void No_other_connection_does(PstnConnection connection) => FindingAssert.Equal(
        Finding.NotMet(
            RuleCode.CiscoPstn, new Reason.NotCiscoPstn("Austin HQ", connection), new Evidence(EvidenceKind.PstnConnection, connection.ToString())),
        Judge(connection));

    [Fact]
    public void Without_a_location_the_connection_is_skipped() => FindingAssert.Equal(
        Finding.Skipped(RuleCode.CiscoPstn, because: RuleCode.Location),
        new LocationMustUseCiscoPstn().Judge(null));

    private static Finding Judge(PstnConnection connection) =>
        new LocationMustUseCiscoPstn().Judge(Some.Location(location => location.PstnConnection = connection));
}
