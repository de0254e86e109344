using System.Globalization;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;
using FsCheck.Fluent;

namespace BusinessTexting.Tests.Core.Numbers;

public class PhoneNumberReadingTests
{
    [Theory]
    [InlineData("+15125550142", "+15125550142")]
    [InlineData("+1 512 555 0142", "+15125550142")]
    [InlineData("+1.512.555.0142", "+15125550142")]
    [InlineData("+1-512-555-0142", "+15125550142")]
    [InlineData("+1 (512) 555-0142", "+15125550142")]
    [InlineData(" +1 512 555 0142 ", "+15125550142")]
    [InlineData("+1\u00A0512\u2011555\u20110142", "+15125550142")]
    [InlineData("+44 20 7946 0142", "+442079460142")]
    [InlineData("+381 11 12-34", "+381111234")]
    [InlineData("+1 555 555 0142", "+15555550142")] // an area code that is not assigned is valid
    public void E164_with_separators_is_understood_without_a_notice(string text, string number) => AssertUnderstood(number, notice: null, text);

    [Theory]
    [InlineData("5125550142", PhoneNumberNotice.CountryCodeMissing)]
    [InlineData("(512) 555-0142", PhoneNumberNotice.CountryCodeMissing)]
    [InlineData("512.555.0142", PhoneNumberNotice.CountryCodeMissing)]
    [InlineData("15125550142", PhoneNumberNotice.PlusMissing)]
    [InlineData("1-512-555-0142", PhoneNumberNotice.PlusMissing)]
    [InlineData("1.5125550142E+10", PhoneNumberNotice.ScientificNotation)]
    [InlineData("1,5125550142E+10", PhoneNumberNotice.ScientificNotation)]
    [InlineData("1.5125550142e10", PhoneNumberNotice.ScientificNotation)]
    public void What_can_only_be_a_plus_one_number_is_read_as_one_with_a_notice(string text, PhoneNumberNotice notice) =>
        AssertUnderstood("+15125550142", notice, text);

    [Theory]
    [InlineData("1.5551E+10")]
    [InlineData("1,5551E+10")]
    [InlineData("1.512555014E+10")] // nine decimals
    [InlineData("1E+10")]
    [InlineData("4.42079E+11")]
    public void Scientific_notation_with_fewer_decimals_has_lost_digits(string text) => AssertRefused(PhoneNumberProblem.DigitsLost, text);

    [Theory]
    [InlineData("+1 512 555 014")]
    [InlineData("+1 512 555 01422")]
    [InlineData("+1")]
    public void Plus_one_takes_exactly_ten_digits_more(string text) => AssertRefused(PhoneNumberProblem.NotTenDigits, text);

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("4042")]
    [InlineData("25125550142")] // eleven digits not beginning with 1
    [InlineData("512555014")]
    [InlineData("442079460142")] // abroad, without its +
    [InlineData("+4420794")] // 7 digits
    [InlineData("+3811123456789012")] // 16 digits
    [InlineData("+0 512 555 0142")]
    [InlineData("++15125550142")]
    [InlineData("512/555/0142")]
    [InlineData("+1 512 555 0142 ext 7")]
    [InlineData("1-800-FLOWERS")]
    [InlineData("512555014٢")]
    [InlineData("1.51255501420E+10")] // eleven decimals
    [InlineData("2.5125550142E+10")]
    [InlineData("1.5125550142E+11")]
    public void Anything_else_is_not_a_number(string text) => AssertRefused(PhoneNumberProblem.NotANumber, text);

    [Fact]
    public void Separators_change_nothing() => ForAll.Holds(Any.Number, number => AssertUnderstood(
        number.Value, notice: null, string.Join(" ", number.Value.Select(digit => digit.ToString(CultureInfo.InvariantCulture)))));

    [Fact]
    public void A_plus_one_number_survives_a_spreadsheet_that_shows_every_digit() =>
        ForAll.Holds(Any.Number.Where(number => number.IsNorthAmerican), number =>
        {
            AssertUnderstood(number.Value, PhoneNumberNotice.PlusMissing, number.Value[1..]);
            AssertUnderstood(number.Value, PhoneNumberNotice.CountryCodeMissing, number.Value[2..]);
            AssertUnderstood(number.Value, PhoneNumberNotice.ScientificNotation, $"1.{number.Value[2..]}E+10");
        });

    private static void AssertUnderstood(string number, PhoneNumberNotice? notice, string text) =>
        Assert.Equal(new PhoneNumberReading.Understood(PhoneNumber.Parse(number), notice), PhoneNumberReading.Of(text));

    private static void AssertRefused(PhoneNumberProblem problem, string text) =>
        Assert.Equal(new PhoneNumberReading.Refused(problem), PhoneNumberReading.Of(text));
}
