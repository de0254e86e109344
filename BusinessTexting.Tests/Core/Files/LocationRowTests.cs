using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Files;

public class LocationRowTests
{
    [Fact]
    public void A_location_needs_a_name_and_a_country_and_gets_defaults_for_the_rest()
    {
        var location = Csv.Location(("Location Name", "Austin"), ("Country", "us")).ToLocation(7);

        Assert.Equal((7, "Austin", CountryCode.UnitedStates), (location.Id, location.Name, location.Country));
        Assert.Equal((PstnConnection.None, TextingChoice.Inherit), (location.PstnConnection, location.TextingDefault));
    }

    [Fact]
    public void An_absent_column_leaves_the_stored_value_and_a_blank_cell_sets_it()
    {
        var location = Some.Location(stored => stored.TextingDefault = TextingChoice.On);

        Csv.Location(("Location Name", location.Name), ("Country", "CA"), ("PSTN Connection", "")).ApplyTo(location);

        Assert.Equal((CountryCode.Canada, PstnConnection.None, TextingChoice.On), (location.Country, location.PstnConnection, location.TextingDefault));
    }

    [Theory]
    [InlineData("", "US", FileProblemCode.ValueMissing, "Location Name")]
    [InlineData("Austin", "", FileProblemCode.ValueMissing, "Country")]
    [InlineData("Austin", "USA", FileProblemCode.NotACountry, "Country")]
    [InlineData("Austin", "XX", FileProblemCode.NotACountry, "Country")]
    public void A_bad_name_or_country_is_a_problem(string name, string country, FileProblemCode code, string column)
    {
        var problem = Assert.Single(Csv.Location(("Location Name", name), ("Country", country)).Problems);

        Assert.Equal((code, column, "locations.csv"), (problem.Code, problem.Column, problem.File));
    }
}
