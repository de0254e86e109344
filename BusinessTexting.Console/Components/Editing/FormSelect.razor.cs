using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>One of several values in a form that is edited: a list to open where they are few, a field to search in where they are many.</summary>
public sealed partial class FormSelect<TForm, TValue>
{
    private const int MostInList = 12;

    [Parameter, EditorRequired] public required EditSession<TForm> Session { get; set; }

    /// <summary>As the form has it.</summary>
    [Parameter, EditorRequired] public required string Field { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>In the order in which they are offered; names are unique.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<(TValue Value, string Name)> Options { get; set; }

    [Parameter] public TValue? Value { get; set; }
    [Parameter] public EventCallback<TValue> ValueChanged { get; set; }
    [Parameter] public string? Help { get; set; }
    [Parameter] public bool Required { get; set; }

    private string? Fault => Session.FaultOf(Field);

    // With its name: the library would show a value that is null as nothing.
    private (TValue Value, string Name) Chosen => Options.FirstOrDefault(option => EqualityComparer<TValue>.Default.Equals(option.Value, Value), (default!, ""));

    private string NameOf(TValue? value) => Options.FirstOrDefault(option => EqualityComparer<TValue>.Default.Equals(option.Value, value)).Name ?? "";

    // What is chosen stands in the field when it is entered, and all the others are offered beside it.
    private Task<IEnumerable<(TValue Value, string Name)>> SearchAsync(string? words, CancellationToken cancellationToken) => Task.FromResult(Options
        .Where(option => string.IsNullOrWhiteSpace(words) || words == Chosen.Name || option.Name.Contains(words.Trim(), StringComparison.CurrentCultureIgnoreCase)));
}
