using Bunit;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Controls;

public sealed class ActionsMenuTests : BunitContext
{
    private readonly List<string> _done = [];

    public ActionsMenuTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void The_menu_is_closed_until_its_button_is_pressed()
    {
        var menu = Show();
        Assert.Empty(menu.FindAll("[role=menu]"));

        menu.ButtonSaying("Actions").Click();

        Assert.Equal("true", menu.Find("[aria-haspopup=menu]").GetAttribute("aria-expanded"));
        Assert.Equal(["First", "Second"], menu.FindAll("[role=menuitem]").Select(Found.Words));
    }

    [Fact]
    public void An_entry_does_its_work_and_closes_the_menu()
    {
        var menu = Show();
        menu.ButtonSaying("Actions").Click();

        menu.ButtonSaying("Second").Click();

        Assert.Equal(["second"], _done);
        Assert.Empty(menu.FindAll("[role=menu]"));
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("Tab")]
    public void Escape_and_tab_close_the_menu(string key)
    {
        var menu = Show();
        menu.ButtonSaying("Actions").Click();

        menu.Find(".actions-menu").KeyDown(key);

        Assert.Empty(menu.FindAll("[role=menu]"));
        Assert.Empty(_done);
    }

    [Fact]
    public void The_arrow_down_opens_the_menu()
    {
        var menu = Show();

        menu.Find(".actions-menu").KeyDown("ArrowDown");

        Assert.Single(menu.FindAll("[role=menu]"));
    }

    private IRenderedComponent<ActionsMenu> Show() => Render<ActionsMenu>(parameters => parameters
        .Add(menu => menu.Text, "Actions")
        .Add(menu => menu.Items, [Action("First"), Action("Second")]));

    private MenuAction Action(string words) => new(words, Icon: null, () =>
    {
        _done.Add(words.ToLowerInvariant());
        return Task.CompletedTask;
    });
}
