using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Tests.Core.Directory;

/// <summary>Facts nobody has stated are the default ones, so that a new record claims nothing.</summary>
public class NewRecordTests
{
    [Fact]
    public void A_new_organization_has_texting_off_and_nothing_bought()
    {
        var organization = new Organization { Name = "Contoso" };

        Assert.Equal(
            (TextingChoice.Off, false, DataRegion.Unknown),
            (organization.TextingDefault, organization.HasAddOn, organization.DataRegion));
        Assert.Empty(organization.CallingPlanCountries);
    }

    [Fact]
    public void A_new_user_claims_nothing()
    {
        var user = new User { Email = "ada@northwind.example" };

        Assert.Equal(
            (UserStatus.Active, CallingLicense.Unknown, NumberSource.Unspecified, NumberTexting.Unknown, TextingChoice.Inherit),
            (user.Status, user.License, user.NumberSource, user.NumberTexting, user.Texting));
    }

    [Fact]
    public void A_new_location_claims_nothing()
    {
        var location = new Location { Name = "Reno", Country = CountryCode.UnitedStates };

        Assert.Equal((PstnConnection.None, TextingChoice.Inherit), (location.PstnConnection, location.TextingDefault));
    }
}
