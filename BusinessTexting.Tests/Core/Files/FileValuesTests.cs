using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Tests.Core.Files;

public class FileValuesTests
{
    [Theory]
    [InlineData("Cisco PSTN", PstnConnection.CiscoPstn)]
    [InlineData("cisco pstn", PstnConnection.CiscoPstn)]
    [InlineData("CISCO_PSTN", PstnConnection.CiscoPstn)]
    [InlineData("Cloud Connected PSTN", PstnConnection.CloudConnectedPstn)]
    [InlineData("INTEGRATED_CCP", PstnConnection.CloudConnectedPstn)]
    [InlineData("NON_INTEGRATED_CCP", PstnConnection.CloudConnectedPstn)]
    [InlineData("Premises-based PSTN", PstnConnection.PremisesBasedPstn)]
    [InlineData("local_gateway", PstnConnection.PremisesBasedPstn)]
    [InlineData("None", PstnConnection.None)]
    [InlineData("", PstnConnection.None)]
    public void A_connection_is_read_by_the_pages_name_and_by_the_apis(string text, PstnConnection connection) =>
        Assert.Equal(connection, FileValues.PstnConnections.Find(text));

    [Theory]
    [InlineData("Not Verified", UserStatus.NotVerified)]
    [InlineData("VERIFIED", UserStatus.Verified)]
    [InlineData("", UserStatus.Active)]
    public void A_status_is_read_without_regard_to_case_and_blank_is_active(string text, UserStatus status) =>
        Assert.Equal(status, FileValues.UserStatuses.Find(text));

    [Theory]
    [InlineData("", TextingChoice.Inherit)]
    [InlineData("default", TextingChoice.Inherit)]
    [InlineData("ON", TextingChoice.On)]
    [InlineData("off", TextingChoice.Off)]
    public void A_users_choice_is_default_on_or_off(string text, TextingChoice choice) =>
        Assert.Equal(choice, FileValues.UserChoices.Find(text));

    [Fact]
    public void An_organization_default_is_never_blank_or_inherited()
    {
        Assert.Null(FileValues.OrganizationDefaults.Find(""));
        Assert.Null(FileValues.OrganizationDefaults.Find("Inherit"));
    }

    [Fact]
    public void The_texts_to_choose_from_leave_out_blank_and_the_apis_names() =>
        Assert.Equal("Cisco PSTN, Cloud Connected PSTN, Premises-based PSTN, None", FileValues.PstnConnections.Allowed);
}
