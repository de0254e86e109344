using BusinessTexting.Core.Directory;

namespace BusinessTexting.Tests.Core.Directory;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Montréal")]
    [InlineData("王小明 \U00020000")]
    [InlineData("👩\u200D🔬")]
    public void What_people_write_may_come_in(string text) => Assert.Null(PlainText.FaultIn(text));

    [Theory]
    [InlineData(0xD800, TextFaultKind.HalfCharacter)]
    [InlineData(0xDC00, TextFaultKind.HalfCharacter)]
    [InlineData(0xFFFE, TextFaultKind.Noncharacter)]
    [InlineData(0xFFFF, TextFaultKind.Noncharacter)]
    [InlineData(0xFDD0, TextFaultKind.Noncharacter)]
    [InlineData(0xFDEF, TextFaultKind.Noncharacter)]
    [InlineData(0, TextFaultKind.ControlCharacter)]
    [InlineData(0x1B, TextFaultKind.ControlCharacter)]
    [InlineData(0x7F, TextFaultKind.ControlCharacter)]
    [InlineData(0x85, TextFaultKind.ControlCharacter)]
    [InlineData(0x9F, TextFaultKind.ControlCharacter)]
    public void A_character_that_no_text_holds_is_found_where_it_stands(int character, TextFaultKind kind)
    {
        Assert.Equal(new TextFault(kind, 2), PlainText.FaultIn($"ab{(char)character}c"));
        Assert.Equal(kind, PlainText.FaultIn($"é{(char)character}", linesAllowed: true)?.Kind);
    }

    [Fact]
    public void The_last_two_of_every_plane_are_noncharacters()
    {
        for (var plane = 1; plane <= 16; plane++)
        {
            Assert.Equal(new TextFault(TextFaultKind.Noncharacter, 2), PlainText.FaultIn("👩" + char.ConvertFromUtf32((plane << 16) + 0xFFFE)));
            Assert.Equal(new TextFault(TextFaultKind.Noncharacter, 0), PlainText.FaultIn(char.ConvertFromUtf32((plane << 16) + 0xFFFF)));
        }
    }

    [Fact]
    public void Halves_in_the_wrong_order_are_no_character() =>
        Assert.Equal(new TextFault(TextFaultKind.HalfCharacter, 0), PlainText.FaultIn("\uDC00\uD800"));

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\ttwo")]
    [InlineData("one\u2028two")]
    [InlineData("one\u2029two")]
    public void Line_breaks_stand_only_where_a_text_has_lines(string text)
    {
        Assert.Equal(new TextFault(TextFaultKind.ControlCharacter, 3), PlainText.FaultIn(text));
        Assert.Null(PlainText.FaultIn(text, linesAllowed: true));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xC3 })]
    public void Bytes_that_are_not_utf_8_are_no_text(byte[] bytes) => Assert.False(PlainText.TryRead(bytes, out _));

    [Fact]
    public void Bytes_in_utf_8_are_read_as_they_are()
    {
        Assert.True(PlainText.TryRead("Zoë"u8, out var text));
        Assert.Equal("Zoë", text);
    }
}
