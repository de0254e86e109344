using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A button that opens a short menu. Arrows move, Escape closes and goes back to the button.</summary>
public sealed partial class ActionsMenu
{
    private readonly string _id = ElementIds.Next("menu");
    private ElementReference _button;
    private ElementReference[] _items = [];
    private int? _focusNext;
    private int _current;
    private bool _open;

    [Parameter, EditorRequired] public required string Text { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<MenuAction> Items { get; set; }

    protected override void OnParametersSet()
    {
        if (_items.Length != Items.Count)
        {
            _items = new ElementReference[Items.Count];
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusNext is { } index)
        {
            (_focusNext, _current) = (null, index);
            await _items[index].FocusAsync();
        }
    }

    private Task ToggleAsync() => _open ? CloseAsync() : OpenAsync(first: 0);

    private Task OpenAsync(int first)
    {
        (_open, _focusNext) = (true, first);
        return Task.CompletedTask;
    }

    private async Task CloseAsync()
    {
        _open = false;
        await _button.FocusAsync();
    }

    private async Task ChooseAsync(MenuAction item)
    {
        if (item.WhyNot is not null)
        {
            return;
        }

        await CloseAsync();
        await item.Run();
    }

    // Enter and Space are the buttons' own.
    private Task OnKeyAsync(KeyboardEventArgs key) => (key.Key, _open) switch
    {
        ("ArrowDown", false) => OpenAsync(first: 0),
        ("ArrowUp", false) => OpenAsync(Items.Count - 1),
        ("ArrowDown", true) => OpenAsync((_current + 1) % Items.Count),
        ("ArrowUp", true) => OpenAsync((_current + Items.Count - 1) % Items.Count),
        ("Home", true) => OpenAsync(first: 0),
        ("End", true) => OpenAsync(Items.Count - 1),
        ("Escape" or "Tab", true) => CloseAsync(),
        _ => Task.CompletedTask,
    };
}

/// <summary>One entry of an <see cref="ActionsMenu"/>.</summary>
/// <param name="WhyNot">Why it cannot be chosen; null when it can.</param>
public sealed record MenuAction(string Text, string? Icon, Func<Task> Run, string? WhyNot = null);
