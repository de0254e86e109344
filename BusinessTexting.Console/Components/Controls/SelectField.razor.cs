using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>One of a few values, in a native list.</summary>
public sealed partial class SelectField<TValue>
{
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<SelectOption<TValue>> Options { get; set; }
    [Parameter] public TValue? Value { get; set; }
    [Parameter] public EventCallback<TValue> ValueChanged { get; set; }
    [Parameter] public string? Id { get; set; }
    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Required { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Others { get; set; }

    // By position, since a value may have no text of its own.
    private int Chosen => Options.ToList().FindIndex(option => EqualityComparer<TValue>.Default.Equals(option.Value, Value));

    private Task ChooseAsync(int index) => ValueChanged.InvokeAsync(Options[index].Value);
}
