using Bunit;

namespace BusinessTexting.Tests.Support;

public sealed class AngleSharpDiffingTests : BunitContext
{
    [Fact]
    public void Markup_can_be_compared() =>
        Render(builder => builder.AddMarkupContent(0, "<p   class='a'>text</p>")).MarkupMatches("<p class=\"a\">text</p>");
}
