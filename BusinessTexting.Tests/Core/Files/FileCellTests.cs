using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Core.Files;

public class FileCellTests
{
    [Theory]
    [InlineData("  Maya ", "Maya")]
    [InlineData("'+15125550142", "+15125550142")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'-1", "-1")]
    [InlineData("'@maya", "@maya")]
    [InlineData("'0142", "0142")]
    [InlineData("'\tx", "x")]
    [InlineData("'＝1", "＝1")]
    [InlineData("'＠x", "＠x")]
    [InlineData("' \u00A0=1", "=1")]
    [InlineData("'\u200B+1", "\u200B+1")]
    [InlineData("'\u200Bx", "'\u200Bx")]
    [InlineData("'\rx", "x")]
    [InlineData("'Abe", "'Abe")]
    [InlineData("''=1", "''=1")]
    [InlineData("O'Neil", "O'Neil")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    public void A_leading_apostrophe_is_dropped_only_where_spreadsheets_put_one(string cell, string value) =>
        Assert.Equal(value, FileCell.Clean(cell));

    [Theory]
    [InlineData("plain; text", "plain; text")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=1", "=1")]
    public void A_value_is_quoted_only_where_rfc_4180_needs_it(string value, string cell) =>
        Assert.Equal(cell, FileCell.Plain(value));

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+15125550142", "'+15125550142")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u00A0@x", "'\u00A0@x")]
    [InlineData("\u200B\uFEFF\u00AD=1", "'\u200B\uFEFF\u00AD=1")]
    [InlineData("\uFE0F\u2800-1", "'\uFE0F\u2800-1")]
    [InlineData("\U000E0020=1", "'\U000E0020=1")]
    [InlineData("\u0001=1", "'\u0001=1")]
    [InlineData("−1", "−1")]
    [InlineData("'=1", "'\t'=1")]
    [InlineData("'0142", "'\t'0142")]
    [InlineData("'Abe", "'Abe")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a=b", "a=b")]
    public void What_would_begin_a_formula_is_marked_as_text(string value, string cell) =>
        Assert.Equal(cell, FileCell.Neutralized(value));
}
