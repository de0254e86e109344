using Bunit;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Texting;

public sealed class StateChipTests : ConsoleTestContext
{
    [Theory]
    [InlineData(TextingState.On, "On")]
    [InlineData(TextingState.Off, "Off")]
    [InlineData(TextingState.Blocked, "Blocked")]
    public void A_state_is_an_icon_and_a_word(TextingState state, string word)
    {
        var chip = Render<StateChip>(parameters => parameters.Add(c => c.State, state));

        Assert.Equal(word, chip.Nodes.OfType<AngleSharp.Dom.IElement>().Single().TextContent.Trim());
        Assert.NotNull(chip.Find("svg"));
    }
}
