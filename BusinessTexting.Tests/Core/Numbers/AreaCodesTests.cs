using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Tests.Core.Numbers;

public class AreaCodesTests
{
    [Theory]
    [InlineData("512", "US", AreaCodeKind.Geographic, true)]
    [InlineData("907", "US", AreaCodeKind.Geographic, true)] // Alaska
    [InlineData("808", "US", AreaCodeKind.Geographic, true)] // Hawaii
    [InlineData("416", "CA", AreaCodeKind.Geographic, true)]
    [InlineData("867", "CA", AreaCodeKind.Geographic, true)] // Northern Canada
    [InlineData("876", "JM", AreaCodeKind.Geographic, false)]
    [InlineData("809", "DO", AreaCodeKind.Geographic, false)]
    [InlineData("787", "PR", AreaCodeKind.Geographic, false)]
    [InlineData("340", "VI", AreaCodeKind.Geographic, false)]
    [InlineData("671", "GU", AreaCodeKind.Geographic, false)]
    [InlineData("670", "MP", AreaCodeKind.Geographic, false)]
    [InlineData("684", "AS", AreaCodeKind.Geographic, false)]
    [InlineData("800", "", AreaCodeKind.TollFree, false)]
    [InlineData("888", "", AreaCodeKind.TollFree, false)]
    [InlineData("900", "", AreaCodeKind.Premium, false)]
    [InlineData("500", "", AreaCodeKind.Personal, false)]
    [InlineData("600", "", AreaCodeKind.NonGeographic, false)]
    public void Only_geographic_area_codes_of_the_us_and_canada_can_text(string digits, string country, AreaCodeKind kind, bool canText)
    {
        var areaCode = AreaCodes.Find(digits);

        Assert.NotNull(areaCode);
        Assert.Equal((country, kind, canText), (areaCode.Country, areaCode.Kind, areaCode.CanText));
    }

    [Theory]
    [InlineData("555")]
    [InlineData("911")]
    [InlineData("000")]
    [InlineData("51")]
    [InlineData("5125")]
    [InlineData("5a2")]
    [InlineData("")]
    public void Other_digits_are_no_area_code(string digits) => Assert.Null(AreaCodes.Find(digits));

    [Theory]
    [InlineData("800")]
    [InlineData("833")]
    [InlineData("844")]
    [InlineData("855")]
    [InlineData("866")]
    [InlineData("877")]
    [InlineData("888")]
    public void Toll_free_codes_are_toll_free(string digits) => Assert.Equal(AreaCodeKind.TollFree, AreaCodes.Find(digits)?.Kind);

    [Fact]
    public void Every_geographic_code_belongs_to_a_country_and_no_other_code_does() =>
        Assert.All(AreaCodes.All, areaCode => Assert.Equal(areaCode.Kind is AreaCodeKind.Geographic, areaCode.Country is not ""));

    [Fact]
    public void The_list_is_read_to_its_end()
    {
        Assert.Equal(469, AreaCodes.All.Count());
        Assert.Equal(359, AreaCodes.All.Count(areaCode => areaCode is { CanText: true, Country: "US" }));
        Assert.Equal(56, AreaCodes.All.Count(areaCode => areaCode is { CanText: true, Country: "CA" }));
    }
}
