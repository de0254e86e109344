using BusinessTexting.Console.Security;

namespace BusinessTexting.Tests.Console.Security;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("aaaaaaaaaaaab1!Zq")]
    [InlineData("violet tram under rain")]
    [InlineData("пароль из многих слов")]
    [InlineData("kT9#vLq2$wZx")]
    [InlineData("texting is what maya does at lunch")]
    public void Length_and_not_being_obvious_is_all_it_takes(string password) => Assert.Null(FaultOf(password));

    [Theory]
    [InlineData("")]
    [InlineData("elevenchars")]
    public void Eleven_characters_are_too_short(string password) => Assert.Equal(PasswordFault.TooShort, FaultOf(password));

    [Fact]
    public void More_than_256_characters_are_too_long()
    {
        Assert.Null(FaultOf(string.Concat(Enumerable.Range(1, 64).Select(number => $"{number:000} "))));
        Assert.Equal(PasswordFault.TooLong, FaultOf(new string('x', 257)));
    }

    [Theory]
    [InlineData("unbelievable")]
    [InlineData("Unbelievable")]
    [InlineData("unbelievable1")]
    [InlineData("!!unbelievable2026!!")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("password password")]
    public void What_is_tried_first_is_refused(string password) => Assert.Equal(PasswordFault.TooCommon, FaultOf(password));

    [Theory]
    [InlineData("maya.chen123")]
    [InlineData("Maya Chen 2026")]
    [InlineData("maya.chen@northwind.example")]
    [InlineData("northwind2026!")]
    [InlineData("BusinessTexting1")]
    [InlineData("administrator@texting")]
    [InlineData("maya-chen-northwind-26")]
    public void Little_more_than_ones_own_name_or_the_products_is_refused(string password) => Assert.Equal(PasswordFault.TooPersonal, FaultOf(password));

    private static PasswordFault? FaultOf(string password) => PasswordRules.FaultOf(password, "Maya Chen", "maya.chen@northwind.example");
}
