using System.Text;
using BusinessTexting.Core.Directory;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Directory;

public class NormalizedTextTests
{
    [Theory]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData(" \u00A0\u3000\u2028Ann\u2029 \t", "Ann")]
    [InlineData("Ann  Lee", "Ann  Lee")]
    [InlineData("Montre\u0301al", "Montr\u00E9al")]
    [InlineData("\u2800\u2800Ann", "Ann")]
    [InlineData("", "")]
    public void Text_is_stored_in_form_c_without_white_space_around_it(string text, string stored) => Assert.Equal(new NormalizedText(stored, ""), NormalizedText.Of(text));

    [Theory]
    [InlineData("\u200BAnn", "U+200B ZERO WIDTH SPACE")]
    [InlineData("A\u200B\u200Bn\u200Bn", "U+200B ZERO WIDTH SPACE")]
    [InlineData("\uFEFFAnn", "U+FEFF ZERO WIDTH NO-BREAK SPACE")]
    [InlineData("A\u00ADnn", "U+00AD SOFT HYPHEN")]
    [InlineData("\u202EAnn\u202C", "U+202E RIGHT-TO-LEFT OVERRIDE, U+202C POP DIRECTIONAL FORMATTING")]
    [InlineData("\u2066Ann\u2069\u200E\u200F", "U+2066 LEFT-TO-RIGHT ISOLATE, U+2069 POP DIRECTIONAL ISOLATE, U+200E LEFT-TO-RIGHT MARK, …")]
    [InlineData("An\u200Dn", "U+200D ZERO WIDTH JOINER")]
    [InlineData("Ann\uFE0F", "U+FE0F VARIATION SELECTOR-16")]
    [InlineData("Ann\U000E0041", "U+E0041 TAG")]
    [InlineData("Ann\u3164", "U+3164 HANGUL FILLER")]
    public void Marks_that_nobody_sees_are_removed_and_named(string text, string removed) => Assert.Equal(new NormalizedText("Ann", removed), NormalizedText.Of(text));

    [Theory]
    [InlineData("می\u200Cخواهم")] // Persian: between letters that would join
    [InlineData("क\u094D\u200Dष")] // Devanagari: behind a virama
    [InlineData("\u0DC1\u0DCA\u200D\u0DBB\u0DD3")] // Sinhala: Sri
    [InlineData("Ann 👩\u200D💻")]
    [InlineData("👩🏽\u200D⚕\uFE0F")]
    [InlineData("葛\U000E0100城")] // a name's variant of an ideograph
    [InlineData("1\uFE0F\u20E3")]
    public void Marks_that_a_script_needs_stay(string text) => Assert.Equal(new NormalizedText(text, ""), NormalizedText.Of(text));

    [Theory]
    [InlineData("د\u200Cم")] // dal joins to nothing anyway
    [InlineData("م\u200C")]
    [InlineData("क\u200Dष")]
    public void Joiners_that_change_nothing_go(string text) =>
        Assert.Equal(text.Replace("\u200C", "", StringComparison.Ordinal).Replace("\u200D", "", StringComparison.Ordinal), NormalizedText.ValueOf(text));

    [Theory]
    [InlineData("\u200B")]
    [InlineData(" \uFEFF\u200D ")]
    public void Nothing_but_marks_is_told_from_nothing(string text)
    {
        Assert.True(NormalizedText.Of(text).HasOnlyMarks);
        Assert.False(NormalizedText.Of(" ").HasOnlyMarks);
    }

    [Fact]
    public void Normalizing_twice_is_normalizing_once() =>
        ForAll.Holds(Any.Text, text => Assert.Equal(new NormalizedText(NormalizedText.ValueOf(text), ""), NormalizedText.Of(NormalizedText.ValueOf(text))));

    [Fact]
    public void A_key_is_its_own_key() => ForAll.Holds(Any.Text, text => Assert.Equal(ComparisonKey.Of(text), ComparisonKey.Of(ComparisonKey.Of(text))));

    [Fact]
    public void What_is_stored_has_the_key_of_what_was_written() =>
        ForAll.Holds(Any.Text, text => Assert.Equal(ComparisonKey.Of(text), ComparisonKey.Of(NormalizedText.ValueOf(text))));

    [Fact]
    public void All_forms_of_one_text_have_one_key() => ForAll.Holds(Any.Text, text =>
    {
        foreach (var form in IsUnicode(text) ? new[] { NormalizationForm.FormC, NormalizationForm.FormD } : [])
        {
            Assert.Equal(ComparisonKey.Of(text), ComparisonKey.Of(text.Normalize(form)));
            Assert.Equal(SearchKey.Of(text), SearchKey.Of(text.Normalize(form)));
        }
    });

    [Theory]
    [InlineData("Montréal", "MONTRE\u0301AL")]
    [InlineData("Ann Lee", " ann\u00A0 \u3000lee ")]
    [InlineData("Ann  Lee", "ann lee")]
    [InlineData("Ann Lee", "A\u200Bnn L\u00ADee")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    public void What_looks_the_same_is_compared_as_the_same(string one, string other) => Assert.True(ComparisonKey.AreEqual(one, other));

    [Theory]
    [InlineData("Montréal", "Montreal")]
    [InlineData("Ann", "Аnn")] // a Cyrillic А
    [InlineData("Straße", "Strasse")]
    [InlineData("Ann Lee", "AnnLee")]
    public void What_differs_is_not(string one, string other) => Assert.False(ComparisonKey.AreEqual(one, other));

    private static bool IsUnicode(string text) => !text.Any(char.IsSurrogate) && !text.Contains('\uFFFE', StringComparison.Ordinal);
}
