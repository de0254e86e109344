using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>Any number of many values in a form that is edited: a field to find one in, and those that are chosen beneath it.</summary>
public sealed partial class FormChoices<TForm, TValue>
{
    private MudAutocomplete<TValue>? _box;

    [Parameter, EditorRequired] public required EditSession<TForm> Session { get; set; }

    /// <summary>As the form has it.</summary>
    [Parameter, EditorRequired] public required string Field { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>In the field while nothing is typed.</summary>
    [Parameter, EditorRequired] public required string FindLabel { get; set; }

    /// <summary>In the order in which they are offered; names are unique.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<(TValue Value, string Name)> Options { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<TValue> Values { get; set; }
    [Parameter] public EventCallback<IReadOnlyList<TValue>> ValuesChanged { get; set; }
    [Parameter] public string? Help { get; set; }

    private string? Fault => Session.FaultOf(Field);

    private string NameOf(TValue? value) => Options.FirstOrDefault(option => EqualityComparer<TValue>.Default.Equals(option.Value, value)).Name ?? "";

    private Task<IEnumerable<TValue>> SearchAsync(string? words, CancellationToken cancellationToken) => Task.FromResult(Options
        .Where(option => !Values.Contains(option.Value) && Matches(option.Name, words?.Trim() ?? ""))
        .Select(option => option.Value));

    private static bool Matches(string name, string words) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(name, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    // The field takes the next one then.
    private async Task AddAsync(TValue value)
    {
        if (NameOf(value) is not "" && !Values.Contains(value))
        {
            await ValuesChanged.InvokeAsync([.. Values, value]);
            await _box!.ClearAsync();
        }
    }

    // The button goes away under the focus, which would fall back to the top of the page.
    private async Task RemoveAsync(TValue value)
    {
        await ValuesChanged.InvokeAsync([.. Values.Where(other => !EqualityComparer<TValue>.Default.Equals(other, value))]);
        await _box!.FocusAsync();
    }
}
