using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Any number of many values: type to find one, tick it.</summary>
public sealed partial class Checklist<TValue>
{
    private readonly string _ownId = ElementIds.Next("filter");

    private ElementReference _filterElement;
    private string _filter = "";

    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter, EditorRequired] public required string FilterLabel { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<SelectOption<TValue>> Options { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<TValue> Values { get; set; }
    [Parameter] public EventCallback<IReadOnlyList<TValue>> ValuesChanged { get; set; }
    [Parameter] public string? Help { get; set; }

    /// <summary>The id of the box to type in, where something else points at it; one of its own otherwise.</summary>
    [Parameter] public string? Id { get; set; }

    private string FilterId => Id ?? _ownId;

    private IEnumerable<SelectOption<TValue>> Chosen => Options.Where(option => Values.Contains(option.Value));

    private IEnumerable<SelectOption<TValue>> Matching => Options.Where(option =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(option.Text, _filter.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private Task ToggleAsync(TValue value) => ValuesChanged.InvokeAsync(Values.Contains(value) ? Without(value) : [.. Values, value]);

    // The button goes away under the focus, which would fall back to the top of the page.
    private async Task RemoveAsync(TValue value)
    {
        await ValuesChanged.InvokeAsync(Without(value));
        await _filterElement.FocusAsync();
    }

    private List<TValue> Without(TValue value) => [.. Values.Where(other => !EqualityComparer<TValue>.Default.Equals(other, value))];
}
