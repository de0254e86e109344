using Bunit;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace BusinessTexting.Tests.Console.Editing;

public sealed class FormChoicesTests : ConsoleTestContext
{
    private IReadOnlyList<int> _chosen = [2];

    [Fact]
    public void Typing_leaves_what_matches_whatever_case_and_accents()
    {
        _chosen = [];

        Assert.Equal(["Curaçao"], Seek(RenderChoices(), "Find one", "CURAC").Select(option => option.Words()));
    }

    [Fact]
    public void Choosing_adds_to_what_is_chosen()
    {
        Assert.Single(Seek(RenderChoices(), "Find one", "Canada")).Click();

        Assert.Equal([2, 1], _chosen);
    }

    [Fact]
    public void A_chosen_value_is_removed_by_its_own_button()
    {
        RenderChoices().Find("button[aria-label='Remove Curaçao']").Click();

        Assert.Empty(_chosen);
    }

    [Fact]
    public void A_search_without_a_hit_says_so()
    {
        _ = Popovers;
        RenderChoices().Control("Find one").Input("zzz");

        Popovers.WaitForAssertion(() => Assert.Contains("Nothing matches.", Popovers.Words(), StringComparison.Ordinal));
    }

    private IRenderedComponent<FormChoices<AdministratorForm, int>> RenderChoices() => Render<FormChoices<AdministratorForm, int>>(parameters => parameters
        .Add(list => list.Session, new EditSession<AdministratorForm>(Services.GetRequiredService<IDialogService>(), () => Task.FromResult<AdministratorForm?>(null), () => []))
        .Add(list => list.Field, nameof(AdministratorForm.Locations))
        .Add(list => list.Label, "Countries")
        .Add(list => list.SearchLabel, "Find one")
        .Add(list => list.Options, [(1, "Canada"), (2, "Curaçao"), (3, "France")])
        .Add(list => list.Values, _chosen)
        .Add(list => list.ValuesChanged, chosen => _chosen = chosen));
}
