using Bunit;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BusinessTexting.Tests.Console.Controls;

/// <summary>What somebody types into a search box is theirs: pages that answer late, and pages that go elsewhere meanwhile, leave it alone.</summary>
public sealed class SearchBoxTests : ConsoleTestContext
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _asked = [];
    private readonly IRenderedComponent<SearchBox> _box;

    public SearchBoxTests()
    {
        Services.AddSingleton<TimeProvider>(_clock);
        _box = Render<SearchBox>(parameters => parameters
            .Add(box => box.Id, "box").Add(box => box.Label, "Find").Add(box => box.OnSearch, _asked.Add));
    }

    [Fact]
    public void An_answer_that_comes_late_leaves_what_was_typed_since()
    {
        Ask("Aus");
        Type("Austin");
        Answer("Aus");

        Assert.Equal("Austin", Typed);
    }

    [Fact]
    public void An_answer_that_was_overtaken_leaves_what_was_asked_since()
    {
        Ask("Aus");
        Ask("Austin");
        Answer("Aus");
        Assert.Equal("Austin", Typed);

        Answer("Austin");
        Assert.Equal("Austin", Typed);
    }

    [Fact]
    public void A_space_at_the_end_stays_though_it_is_not_searched_for()
    {
        Ask("Austin ");
        Answer("Austin");

        Assert.Equal(["Austin"], _asked);
        Assert.Equal("Austin ", Typed);
    }

    [Fact]
    public void What_a_link_or_the_back_button_searches_for_is_shown()
    {
        Ask("Austin");
        Answer("Austin");
        Answer("Boston");
        Assert.Equal("Boston", Typed);

        Answer(null);
        Assert.Equal("", Typed);
    }

    [Fact]
    public void What_has_been_typed_and_not_asked_for_stays_when_the_page_goes_elsewhere()
    {
        Type("Austin");
        Answer("Boston");

        Assert.Equal("Austin", Typed);
    }

    [Fact]
    public void A_box_that_asks_by_itself_waits_until_the_typing_rests()
    {
        _box.Render(parameters => parameters.Add(box => box.AsTyped, true));
        Type("Aus");
        _clock.Advance(SearchBox.TypingPause / 2);
        Type("Austin");
        _clock.Advance(SearchBox.TypingPause / 2);
        Assert.Empty(_asked);

        _clock.Advance(SearchBox.TypingPause / 2);
        _box.WaitForAssertion(() => Assert.Equal(["Austin"], _asked));
    }

    private string? Typed => _box.Find("input").GetAttribute("value");

    private void Type(string text) => _box.Find("input").Input(text);

    private void Ask(string text)
    {
        Type(text);
        _box.Find("form").Submit();
    }

    private void Answer(string? value) => _box.Render(parameters => parameters.Add(box => box.Value, value));
}
