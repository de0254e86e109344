using System.Text;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public class CsvFileTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("\uFEFFa,b\r\n1,2")]
    [InlineData("\n\n\"a\",b\n  \n1,\"2\"\n\n")]
    public void Separators_line_ends_quotes_blank_lines_and_a_byte_order_mark_make_no_difference(string text) =>
        Assert.Equal([["a", "b"], ["1", "2"]], Read(text).Select(record => record.Cells));

    [Fact]
    public void The_separator_is_the_header_lines_and_not_the_values() =>
        Assert.Equal(["1,5", "2,5"], Read("\"x,y,z\";b\n1,5;2,5")[1].Cells);

    [Fact]
    public void A_line_is_where_the_record_begins_whatever_the_line_ends() =>
        Assert.Equal([1, 3, 6, 7], Read("a,b\r\n\n\"1\nx\",2\n\n3,4\r\n5,6\n").Select(record => record.Line));

    [Theory]
    [InlineData("a,b\n1,\"2\n3,4\n", 2)]
    [InlineData("a,b\n1,2\n3,4\"\n", 3)]
    [InlineData("a,b\n1,2\n3,\"4\"x\n", 3)]
    public void An_unbalanced_quote_is_handed_on_with_its_line(string text, int line) =>
        Assert.Equal(line, Assert.Single(Read(text), record => record.HasBadQuote).Line);

    [Fact]
    public void An_unclosed_quote_does_not_swallow_a_hundred_megabytes() =>
        Assert.True(Read("a,b\n1,\"" + new string('x', 1_000_000))[1].IsTooLong);

    [Fact]
    public void Each_record_with_bytes_that_are_not_utf8_can_be_told()
    {
        byte[] latin1 = [.. "a,b\nJos"u8, 0xE9, .. ",2\nJosé,4\nRen"u8, 0xE9, .. ",6\n"u8];

        var records = Read(latin1);

        Assert.Equal([2, 4], records.Where(record => record.Cells[0].Contains(FileCell.NotUtf8, StringComparison.Ordinal)).Select(record => record.Line));
    }

    private static List<FileRecord> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static List<FileRecord> Read(byte[] bytes)
    {
        using var file = CsvFile.Open(new MemoryStream(bytes), _ => true);
        var records = new List<FileRecord>();
        while (file.Read() is { } record)
        {
            records.Add(record);
        }

        return records;
    }
}
