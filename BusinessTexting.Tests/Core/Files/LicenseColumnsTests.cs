using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Files;

public class LicenseColumnsTests
{
    [Theory]
    [InlineData("Webex Calling - Professional [Sub1]")]
    [InlineData("webex calling - professional")]
    [InlineData("Webex Calling Professional")]
    [InlineData("Webex Calling – Professional [Sub1] ")]
    [InlineData("Webex Calling — VAR Professional")]
    [InlineData("Webex Calling VAR Professional [harbor.webex.example]")]
    [InlineData("Webex\u00A0Calling")]
    [InlineData("Webex Calling [Sub1][site]")]
    public void The_license_goes_by_every_name_the_vendor_gave_it(string name) =>
        Assert.Equal(LicenseColumn.Licensing, LicenseColumns.Default.Find(name));

    [Theory]
    [InlineData("Webex Calling - Standard [Sub1]")]
    [InlineData("Webex Calling - Basic")]
    [InlineData("Webex Calling - Attendant Console")]
    [InlineData("Webex Calling Common Area")]
    [InlineData("Webex Calling - Workspaces [Sub1]")]
    [InlineData("Webex Calling Hot desk only [Sub1]")]
    [InlineData("Webex Calling Customer Assist [Sub1]")]
    [InlineData("Webex Calling - Customer Experience Essentials")]
    public void Other_products_of_the_vendors_telephony_are_known_and_are_no_license(string name) =>
        Assert.Equal(LicenseColumn.NotLicensing, LicenseColumns.Default.Find(name));

    [Theory]
    [InlineData("Cisco Webex Calling Professional")]
    [InlineData("Calling Professional [Sub1]")]
    [InlineData("Calling - VAR Professional")]
    [InlineData("Flex: Webex Calling")]
    [InlineData("Webex Calling Profesional")]
    public void A_name_that_looks_like_the_license_is_not_overlooked(string name) =>
        Assert.Equal(LicenseColumn.NotUnderstood, LicenseColumns.Default.Find(name));

    [Theory]
    [InlineData("Webex Calling - Professional (Suspended) [Sub1]")]
    [InlineData("Webex Calling - Professional [Sub1] (Suspended)")]
    [InlineData("Webex Calling (SUSPENDED)")]
    public void A_suspended_license_is_none(string name)
    {
        Assert.Equal(LicenseColumn.Suspended, LicenseColumns.Default.Find(name));
        Assert.Equal(CallingLicense.None, License((name, "TRUE")));
        Assert.Equal(CallingLicense.None, License((name, "FALSE")));
        Assert.Equal(CallingLicense.Unknown, License((name, "")));
        Assert.Equal(CallingLicense.Professional, License((name, "TRUE"), ("Webex Calling Professional", "TRUE")));
    }

    [Theory]
    [InlineData("Webex Calling - Premium [Sub1]")]
    [InlineData("Webex Calling Professional Workspace")]
    [InlineData("Webex Calling Professionals")]
    [InlineData("Webex Calling - Non-Professional")]
    public void What_no_list_knows_is_a_problem_that_cannot_be_skipped(string name)
    {
        var problem = Assert.Single(Csv.UserHeader("Email", name).Problems);

        Assert.Equal((FileProblemCode.LicenseColumnUnknown, name, false), (problem.Code, problem.Column, problem.IsSkippable));
    }

    [Fact]
    public void A_known_product_says_nothing_about_the_license() => Assert.Null(License(("Webex Calling - Standard [Sub1]", "TRUE")));

    [Theory]
    [InlineData("Webex Meetings [Sub1]")]
    [InlineData("Calling behavior")]
    public void Other_columns_are_none_of_the_lists(string name) => Assert.Null(LicenseColumns.Default.Find(name));

    [Fact]
    public void The_most_particular_name_decides_and_of_two_like_ones_the_careful_one()
    {
        var columns = new LicenseColumns(["Webex Calling*", "Acme Voice"], ["Webex Calling Standard", "Webex Calling*"]);

        Assert.Equal(LicenseColumn.NotLicensing, columns.Find("Webex Calling - Standard"));
        Assert.Equal(LicenseColumn.NotLicensing, columns.Find("Webex Calling - Anything"));
        Assert.Equal(LicenseColumn.Licensing, columns.Find("ACME voice [1]"));
    }

    private static CallingLicense? License(params (string Column, string Cell)[] cells)
    {
        var user = new User { Email = "maya@northwind.example", License = (CallingLicense)(-1) };
        Csv.User(cells).ApplyTo(user, locationId: null);
        return user.License is (CallingLicense)(-1) ? null : user.License;
    }
}
