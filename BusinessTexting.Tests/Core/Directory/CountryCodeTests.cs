using BusinessTexting.Core.Directory;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Directory;

public class CountryCodeTests
{
    [Theory]
    [InlineData("US")]
    [InlineData("us")]
    [InlineData(" Us ")]
    public void A_code_is_read_in_any_case(string text) => Assert.Equal(CountryCode.UnitedStates, CountryCode.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("USA")]
    [InlineData("UK")]
    [InlineData("EU")]
    [InlineData("XX")]
    [InlineData("Canada")]
    public void Only_assigned_codes_are_countries(string? text)
    {
        Assert.False(CountryCode.TryParse(text, out var country));
        Assert.Null(country);
    }

    [Fact]
    public void A_text_known_to_be_a_code_and_is_none_is_a_format_error() =>
        Assert.Contains("'UK'", Assert.Throws<FormatException>(() => CountryCode.Parse("UK")).Message, StringComparison.Ordinal);

    [Fact]
    public void There_are_249_assigned_codes_and_kosovo() => Assert.Equal(250, CountryCode.All.Count);

    [Fact]
    public void Business_texting_is_for_the_us_and_canada_alone() =>
        Assert.Equal(["CA", "US"], CountryCode.All.Where(country => country.IsServed).Select(country => country.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void A_code_reads_back_as_it_is_written_in_any_case() => ForAll.Holds(Any.Country, country =>
    {
        Assert.Equal(country, CountryCode.Parse(country.ToString()));
        Assert.Equal(country, CountryCode.Parse(country.ToString().ToLowerInvariant()));
    });
}
