using BusinessTexting.Core.Directory;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Directory;

public class EmailReadingTests
{
    [Theory]
    [InlineData("maya.chen@northwind.example")]
    [InlineData("o'neil+texts@sub-domain.northwind.example")]
    [InlineData("a@b")]
    [InlineData("x!#$%&'*+=?^_`{|}~-y@northwind.example")]
    [InlineData("josé@northwind.example")]
    [InlineData("иван@пример.example")]
    [InlineData("用户@例え.example")]
    [InlineData("δοκιμή@παράδειγμα.example")]
    [InlineData("user@xn--bcher-kva.example")]
    public void Addresses_of_the_world_are_understood(string text) => Assert.Equal(new EmailReading.Understood(text), EmailReading.Of(text));

    [Theory]
    [InlineData("no at", EmailProblem.NotAnEmail)]
    [InlineData("", EmailProblem.NotAnEmail)]
    [InlineData("@northwind.example", EmailProblem.NotAnEmail)]
    [InlineData("maya@", EmailProblem.NotAnEmail)]
    [InlineData("maya@chen@northwind.example", EmailProblem.NotAnEmail)]
    [InlineData("mailto:maya@northwind.example", EmailProblem.Mailto)]
    [InlineData("MAILTO:maya@northwind.example", EmailProblem.Mailto)]
    [InlineData("maya@northwind.example.", EmailProblem.DotMisplaced)]
    [InlineData("maya.@northwind.example", EmailProblem.DotMisplaced)]
    [InlineData(".maya@northwind.example", EmailProblem.DotMisplaced)]
    [InlineData("maya..chen@northwind.example", EmailProblem.DotMisplaced)]
    [InlineData("maya@northwind..example", EmailProblem.DotMisplaced)]
    [InlineData("maya@.example", EmailProblem.DotMisplaced)]
    [InlineData("maya/chen@northwind.example", EmailProblem.CharacterNotAllowed)]
    [InlineData("maya@northwind.example/", EmailProblem.CharacterNotAllowed)]
    [InlineData("maya chen@northwind.example", EmailProblem.CharacterNotAllowed)]
    [InlineData("maya\u00A0chen@northwind.example", EmailProblem.CharacterNotAllowed)]
    [InlineData("<maya@northwind.example>", EmailProblem.CharacterNotAllowed)]
    [InlineData("maya@north_wind!.example", EmailProblem.CharacterNotAllowed)]
    [InlineData("maya@-northwind.example", EmailProblem.CharacterNotAllowed)]
    [InlineData("ａnn@northwind.example", EmailProblem.LookAlikeCharacter)]
    [InlineData("ann＠northwind.example", EmailProblem.LookAlikeCharacter)]
    [InlineData("\U0001D41Ann@northwind.example", EmailProblem.LookAlikeCharacter)]
    [InlineData("o\u2019neil@northwind.example", EmailProblem.LookAlikeCharacter)]
    [InlineData("jean\u2011luc@northwind.example", EmailProblem.LookAlikeCharacter)]
    [InlineData("maya@north\u2013wind.example", EmailProblem.LookAlikeCharacter)]
    [InlineData("maya@northwind\u3002example", EmailProblem.LookAlikeCharacter)]
    [InlineData("maya@northwind\uFF61example", EmailProblem.LookAlikeCharacter)]
    [InlineData("\u2039maya@northwind.example\u203A", EmailProblem.LookAlikeCharacter)]
    [InlineData("maya\u2215chen@northwind.example", EmailProblem.LookAlikeCharacter)]
    public void Anything_else_is_refused_with_its_cause(string text, EmailProblem problem) =>
        Assert.Equal(problem, Assert.IsType<EmailReading.Refused>(EmailReading.Of(text)).Problem);

    [Theory]
    [InlineData("\u200Bann@northwind.example")]
    [InlineData("an\u200Bn@northwind.example")]
    [InlineData("\uFEFFann@northwind.example")]
    public void Invisible_marks_are_left_out_and_named(string text)
    {
        var understood = Assert.IsType<EmailReading.Understood>(EmailReading.Of(text));

        Assert.Equal("ann@northwind.example", understood.Email);
        Assert.StartsWith("U+", understood.Removed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m\u0430ya@northwind.example", true)] // a Cyrillic а
    [InlineData("maya@n\u03BFrthwind.example", true)] // a Greek ο
    [InlineData("иван.petrov@northwind.example", false)] // each part in one alphabet
    public void Look_alike_alphabets_in_one_part_are_noticed(string text, bool isNoticed) =>
        Assert.Equal(isNoticed, Assert.IsType<EmailReading.Understood>(EmailReading.Of(text)).MixesScripts);

    [Fact]
    public void Reading_never_throws_and_keeps_what_it_understood() => ForAll.Holds(Any.Text, text =>
    {
        if (EmailReading.Of($"a{text}@b") is EmailReading.Understood(var email))
        {
            Assert.Equal(email, Assert.IsType<EmailReading.Understood>(EmailReading.Of(email)).Email);
        }
    });
}
