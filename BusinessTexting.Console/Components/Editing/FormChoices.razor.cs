using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>Several of many values in a form that is edited: a field to search for another one in, and each chosen one as a button that takes it away.</summary>
public sealed partial class FormChoices<TForm, TValue>
{
    private MudAutocomplete<string> _field = null!;

    [Parameter, EditorRequired] public required EditSession<TForm> Session { get; set; }

    /// <summary>As the form has it.</summary>
    [Parameter, EditorRequired] public required string Field { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter, EditorRequired] public required string SearchLabel { get; set; }

    /// <summary>In the order in which they are offered; names are unique.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<(TValue Value, string Name)> Options { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<TValue> Values { get; set; }
    [Parameter] public EventCallback<IReadOnlyList<TValue>> ValuesChanged { get; set; }
    [Parameter] public string? Help { get; set; }

    private string FieldId => EditedFields.IdOf(Field);

    private string? Fault => Session.FaultOf(Field);

    private Task<IEnumerable<string>> SearchAsync(string? words, CancellationToken cancellationToken) => Task.FromResult(Options
        .Where(option => !Values.Contains(option.Value))
        .Where(option => CultureInfo.CurrentCulture.CompareInfo.IndexOf(option.Name, words?.Trim() ?? "", CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0)
        .Select(option => option.Name));

    // The field is for the next one at once.
    private async Task AddAsync(string? name)
    {
        if (Options.Where(option => option.Name == name).ToList() is [var chosen])
        {
            await ValuesChanged.InvokeAsync([.. Values, chosen.Value]);
            await _field.ClearAsync();
        }
    }

    // The button goes away under the focus, which would fall back to the top of the page.
    private async Task RemoveAsync(TValue value)
    {
        await ValuesChanged.InvokeAsync([.. Values.Where(other => !EqualityComparer<TValue>.Default.Equals(other, value))]);
        await _field.FocusAsync();
    }
}
