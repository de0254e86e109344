using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Eligibility.Rules.Locations;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Eligibility.Rules.Locations;

public class LocationMustBeInUsOrCanadaTests
{
    [Theory]
    [InlineData("US")]
    [InlineData("CA")]
    public void Locations_in_the_us_and_canada_are_served(string country) => FindingAssert.Equal(
        Finding.Met(RuleCode.LocationCountry, new Evidence(EvidenceKind.LocationCountry, country)),
        Judge(country));

    [Theory]
    [InlineData("GB")]
    [InlineData("MX")]
    [InlineData("PR")]
    public void Other_countries_and_us_territories_are_not(string country) => FindingAssert.Equal(
        Finding.NotMet(
            RuleCode.LocationCountry, new Reason.CountryNotServed("Austin HQ", CountryCode.Parse(country)), new Evidence(EvidenceKind.LocationCountry, country)),
        Judge(country));

    [Fact]
    public void Without_a_location_the_country_is_skipped() => FindingAssert.Equal(
        Finding.Skipped(RuleCode.LocationCountry, because: RuleCode.Location),
        new LocationMustBeInUsOrCanada().Judge(null));

    private static Finding Judge(string country) =>
        new LocationMustBeInUsOrCanada().Judge(Some.Location(location => location.Country = CountryCode.Parse(country)));
}
