using BusinessTexting.Core.Directory;

namespace BusinessTexting.Tests.Core.Directory;

public class ExtensionReadingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("0042")]
    [InlineData("1234567890")]
    [InlineData("*67#")]
    public void Two_to_ten_keys_of_a_telephone_are_an_extension(string text) => Assert.Equal(new ExtensionReading.Understood(text), ExtensionReading.Of(text));

    [Theory]
    [InlineData("4", ExtensionProblem.NotAnExtension)]
    [InlineData("12345678901", ExtensionProblem.NotAnExtension)]
    [InlineData("ext. 4001", ExtensionProblem.NotAnExtension)]
    [InlineData("=\"4001\"", ExtensionProblem.NotAnExtension)]
    [InlineData("4001;4002", ExtensionProblem.NotAnExtension)]
    [InlineData("۴۰۰۱", ExtensionProblem.NotAnExtension)]
    [InlineData("４００１", ExtensionProblem.NotAnExtension)]
    [InlineData("+15125550142", ExtensionProblem.NotAnExtension)]
    [InlineData("\u200B", ExtensionProblem.NotAnExtension)]
    [InlineData("#N/A", ExtensionProblem.SpreadsheetError)]
    [InlineData("#REF!", ExtensionProblem.SpreadsheetError)]
    [InlineData("#DIV/0!", ExtensionProblem.SpreadsheetError)]
    [InlineData("REMOVE", ExtensionProblem.RemovalMark)]
    [InlineData("remove|4001", ExtensionProblem.RemovalMark)]
    [InlineData("4001.0", ExtensionProblem.DecimalForm)]
    [InlineData("4001,00", ExtensionProblem.DecimalForm)]
    [InlineData("4,001", ExtensionProblem.DecimalForm)]
    [InlineData("4.001E+03", ExtensionProblem.DecimalForm)]
    [InlineData("4E3", ExtensionProblem.DecimalForm)]
    public void Anything_else_is_refused_with_its_cause(string text, ExtensionProblem problem) =>
        Assert.Equal(new ExtensionReading.Refused(problem), ExtensionReading.Of(text));
}
