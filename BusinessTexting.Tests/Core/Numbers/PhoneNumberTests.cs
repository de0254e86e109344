using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Numbers;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("+15125550142")]
    [InlineData("+442079460142")]
    [InlineData("+38111234")] // 8 digits
    [InlineData("+381112345678901")] // 15 digits
    public void E164_is_a_number(string text) => Assert.Equal(text, PhoneNumber.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("+")]
    [InlineData("+1")]
    [InlineData("15125550142")]
    [InlineData("+1512555014")] // nine digits after +1
    [InlineData("+151255501422")] // eleven
    [InlineData("+3811123")] // 7 digits
    [InlineData("+3811123456789012")] // 16 digits
    [InlineData("+015125550142")]
    [InlineData("+1 5125550142")]
    [InlineData("+1512555014x")]
    [InlineData("+1512555014٢")]
    [InlineData("+15125550142 ")]
    public void Anything_else_is_not(string? text)
    {
        Assert.False(PhoneNumber.TryParse(text, out var number));
        Assert.Null(number);
    }

    [Fact]
    public void A_text_known_to_be_a_number_and_is_none_is_a_format_error() =>
        Assert.Contains("'4042'", Assert.Throws<FormatException>(() => PhoneNumber.Parse("4042")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("+15125550142", "+1 512-555-0142")]
    [InlineData("+442079460142", "+442079460142")]
    public void A_plus_one_number_is_shown_as_people_write_it(string text, string shown) =>
        Assert.Equal(shown, PhoneNumber.Parse(text).ToString());

    [Fact]
    public void Only_plus_one_numbers_have_an_area_code()
    {
        Assert.Equal(new AreaCode(512, "US", AreaCodeKind.Geographic), AreaCodeTable.Embedded.Of(PhoneNumber.Parse("+15125550142")));
        Assert.Null(AreaCodeTable.Embedded.Of(PhoneNumber.Parse("+15555550142")));
        Assert.Null(AreaCodeTable.Embedded.Of(PhoneNumber.Parse("+512555014200")));
    }

    [Fact]
    public void A_number_reads_back_as_it_is_written() => ForAll.Holds(Any.Number, number =>
    {
        Assert.Equal(number, PhoneNumber.Parse(number.Value));
        Assert.Equal(new PhoneNumberReading.Understood(number, Notice: null), PhoneNumberReading.Of(number.ToString()));
    });
}
