using Bunit;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Controls;

public sealed class ChecklistTests : ConsoleTestContext
{
    private IReadOnlyList<int> _chosen = [2];

    [Fact]
    public void Typing_leaves_what_matches_whatever_case_and_accents()
    {
        var list = RenderList();

        list.Control("Find one").Input("CURAC");

        Assert.Equal(["Curaçao"], list.FindAll(".option").Select(option => option.Words()));
    }

    [Fact]
    public void Ticking_adds_to_what_is_chosen()
    {
        RenderList().Control("Canada").Change(true);

        Assert.Equal([2, 1], _chosen);
    }

    [Fact]
    public void A_chosen_value_is_removed_by_its_own_button()
    {
        RenderList().Find("button[aria-label='Remove Curaçao']").Click();

        Assert.Empty(_chosen);
    }

    [Fact]
    public void A_filter_without_a_hit_says_so()
    {
        var list = RenderList();

        list.Control("Find one").Input("zzz");

        Assert.Contains("Nothing matches.", list.Words(), StringComparison.Ordinal);
    }

    private IRenderedComponent<Checklist<int>> RenderList() => Render<Checklist<int>>(parameters => parameters
        .Add(list => list.Label, "Countries")
        .Add(list => list.FilterLabel, "Find one")
        .Add(list => list.Options, [new(1, "Canada"), new(2, "Curaçao"), new(3, "France")])
        .Add(list => list.Values, _chosen)
        .Add(list => list.ValuesChanged, chosen => _chosen = chosen));
}
