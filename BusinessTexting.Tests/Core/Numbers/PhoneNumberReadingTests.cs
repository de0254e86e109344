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

    [Theory]
    [InlineData("1512555014")] // an eleven-digit number that lost its end
    [InlineData("0125550142")]
    [InlineData("+10125550143")]
    [InlineData("+11125550143")]
    [InlineData("+15121115014")]
    [InlineData("+15120550142")]
    [InlineData("+15129115014")]
    [InlineData("+19115550142")]
    [InlineData("15124115014")]
    [InlineData("1.5120550142E+10")]
    public void A_number_that_nobody_in_the_us_or_canada_can_have_is_refused(string text) =>
        Assert.Equal(PhoneNumberProblem.NotPossible, Assert.IsType<PhoneNumberReading.Refused>(PhoneNumberReading.Of(text)).Problem);

    [Theory]
    [InlineData("+44 (0)20 7946 0018", "+442079460018")]
    [InlineData("+44 (0) 20 7946 0018", "+442079460018")]
    [InlineData("+44 020 7946 0018", "+442079460018")]
    [InlineData("+49 (0)30 123456", "+4930123456")]
    [InlineData("+353 (0)1 234 5678", "+35312345678")]
    public void A_trunk_zero_is_left_out_with_a_notice(string text, string number) => AssertUnderstood(number, PhoneNumberNotice.TrunkZeroLeftOut, text);

    [Theory]
    [InlineData("+39 06 1234 5678", "+390612345678")] // part of the number, in Italy
    [InlineData("+39 (0)6 1234 5678", "+390612345678")]
    [InlineData("+20 2 27354321", "+20227354321")]
    [InlineData("+599 0 123 4567", "+59901234567")] // no such number is known, and the grammar decides
    public void A_zero_that_belongs_to_the_number_stays(string text, string number) => AssertUnderstood(number, notice: null, text);

    [Theory]
    [InlineData("\u202A+1 512-555-0142\u202C", "U+202A LEFT-TO-RIGHT EMBEDDING, U+202C POP DIRECTIONAL FORMATTING")]
    [InlineData("+1\uFE0F-512-555-0142", "U+FE0F VARIATION SELECTOR-16")]
    [InlineData("\u2060+1 512\u200B5550142", "U+2060 WORD JOINER, U+200B ZERO WIDTH SPACE")]
    public void Invisible_marks_are_left_out_and_named(string text, string removed)
    {
        var understood = Assert.IsType<PhoneNumberReading.Understood>(PhoneNumberReading.Of(text));

        Assert.Equal(("+15125550142", removed), (understood.Number.Value, understood.Removed));
    }

    [Theory]
    [InlineData("+1 512\u2012555\u20130142")]
    [InlineData("+1\u2212512\u2009555\u30000142")]
    public void Dashes_and_white_space_of_any_kind_are_separators(string text) => AssertUnderstood("+15125550142", notice: null, text);

    [Theory]
    [InlineData("tel:+15125550142")]
    [InlineData("＋１５１２５５５０１４２")]
    [InlineData("+٤٤2079460018")]
    public void Links_and_digits_of_other_scripts_are_not_read(string text) => AssertRefused(PhoneNumberProblem.NotANumber, text);

    [Theory]
    [InlineData("+442079460018", "GB", true)]
    [InlineData("+441111111111", "GB", false)]
    public void What_a_foreign_numbers_plan_says_is_known_beside_the_grammar(string text, string region, bool isInPlan)
    {
        var foreign = ForeignNumber.Of(PhoneNumber.Parse(text))!;

        Assert.Equal((region, isInPlan), (foreign.Region, foreign.IsInPlan));
        Assert.Null(ForeignNumber.Of(Some.Number));
    }

    [Fact]
    public void Reading_never_throws() => ForAll.Holds(Any.Text, text => Assert.NotNull(PhoneNumberReading.Of($"+4{text}0")));

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
