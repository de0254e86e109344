using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Tests.Core.Numbers;

public class AreaCodeTableTests
{
    [Theory]
    [InlineData("512", "US", AreaCodeKind.Geographic, true)]
    [InlineData("907", "US", AreaCodeKind.Geographic, true)] // Alaska
    [InlineData("808", "US", AreaCodeKind.Geographic, true)] // Hawaii
    [InlineData("861", "US", AreaCodeKind.Geographic, true)] // in service since February 2023
    [InlineData("624", "US", AreaCodeKind.Geographic, true)] // November 2023
    [InlineData("436", "US", AreaCodeKind.Geographic, true)] // March 2024
    [InlineData("729", "US", AreaCodeKind.Geographic, true)] // September 2025
    [InlineData("679", "US", AreaCodeKind.Geographic, true)] // November 2025
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
        var areaCode = AreaCodeTable.Embedded.Find(digits);

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
    public void Other_digits_are_no_area_code(string digits) => Assert.Null(AreaCodeTable.Embedded.Find(digits));

    [Theory]
    [InlineData("800")]
    [InlineData("833")]
    [InlineData("844")]
    [InlineData("855")]
    [InlineData("866")]
    [InlineData("877")]
    [InlineData("888")]
    public void Toll_free_codes_are_toll_free(string digits) => Assert.Equal(AreaCodeKind.TollFree, AreaCodeTable.Embedded.Find(digits)?.Kind);

    [Fact]
    public void Every_geographic_code_belongs_to_a_country_and_no_other_code_does() =>
        Assert.All(AreaCodeTable.Embedded.All, areaCode => Assert.Equal(areaCode.Kind is AreaCodeKind.Geographic, areaCode.Country is not ""));

    [Fact]
    public void A_table_names_its_day_or_takes_the_one_it_is_given()
    {
        var given = new DateOnly(2026, 2, 3);

        Assert.True(AreaCodeTable.TryParse("AreaCode,Country,Kind\r\n555,us,geographic\r\n", given, out var dated, out _));
        Assert.True(AreaCodeTable.TryParse("# date: 2027-01-31\n# from the numbering plan\nAreaCode,Country,Kind\n800,,Toll-free\n", given, out var dating, out _));
        Assert.Equal((given, true), (dated.Date, dated.Find("555")!.CanText));
        Assert.Equal((new DateOnly(2027, 1, 31), AreaCodeKind.TollFree), (dating.Date, dating.Find("800")!.Kind));
        Assert.NotEqual(dated.Fingerprint, dating.Fingerprint);
    }

    [Theory]
    [InlineData("", 1, "")]
    [InlineData("AreaCode,Country,Kind\n", 2, "")]
    [InlineData("201,US,Geographic\n", 1, "201,US,Geographic")]
    [InlineData("AreaCode,Country,Kind\n201,US\n", 2, "201,US")]
    [InlineData("AreaCode,Country,Kind\n20,US,Geographic\n", 2, "20,US,Geographic")]
    [InlineData("AreaCode,Country,Kind\n201,USA,Geographic\n", 2, "201,USA,Geographic")]
    [InlineData("AreaCode,Country,Kind\n201,US,Mobile\n", 2, "201,US,Mobile")]
    [InlineData("AreaCode,Country,Kind\n201,US,7\n", 2, "201,US,7")]
    [InlineData("AreaCode,Country,Kind\n201,US,Geographic\n201,CA,Geographic\n", 3, "201,CA,Geographic")]
    [InlineData("# date: today\nAreaCode,Country,Kind\n201,US,Geographic\n", 1, "# date: today")]
    public void A_bad_table_is_refused_with_its_line(string text, int line, string value)
    {
        Assert.False(AreaCodeTable.TryParse(text, default, out _, out var fault));
        Assert.Equal(new AreaCodeFault(line, value), fault);
    }

    [Fact]
    public void The_list_is_read_to_its_end()
    {
        Assert.Equal(474, AreaCodeTable.Embedded.All.Count());
        Assert.Equal(364, AreaCodeTable.Embedded.All.Count(areaCode => areaCode is { CanText: true, Country: "US" }));
        Assert.Equal(56, AreaCodeTable.Embedded.All.Count(areaCode => areaCode is { CanText: true, Country: "CA" }));
    }
}
