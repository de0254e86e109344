using System.Text;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Core.Files;

public class FileEncodingTests
{
    [Theory]
    [InlineData("utf-16", true, true)]
    [InlineData("utf-16", false, true)]
    [InlineData("utf-16BE", true, true)]
    [InlineData("utf-16BE", false, true)]
    [InlineData("utf-8", true, false)]
    [InlineData("utf-8", false, false)]
    [InlineData("iso-8859-1", false, false)]
    public void Utf16_is_told_with_and_without_a_byte_order_mark(string name, bool hasMark, bool isUtf16)
    {
        var encoding = Encoding.GetEncoding(name);

        foreach (var text in new[] { "Email,First Name\n", "{ \"name\": \"Café\" }", "E\n" })
        {
            byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
            Assert.Equal(isUtf16, FileEncoding.IsUtf16(bytes));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0\0\0\0\0\0\0")]
    public void Nothing_and_a_workbook_are_not(string beginning) => Assert.False(FileEncoding.IsUtf16(Encoding.Latin1.GetBytes(beginning)));
}
