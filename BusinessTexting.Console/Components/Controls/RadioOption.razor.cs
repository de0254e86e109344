using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>One answer of a <see cref="RadioChoice{TValue}"/>, with what belongs to it beneath.</summary>
public sealed partial class RadioOption<TValue>
{
    private readonly string _id = ElementIds.Next("option");

    [CascadingParameter] public required RadioChoice<TValue> Choice { get; set; }
    [Parameter, EditorRequired] public required TValue Value { get; set; }
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public RenderFragment? Help { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private bool Chosen => EqualityComparer<TValue>.Default.Equals(Choice.Value, Value);
    private string HelpId => _id + "-help";

    private Task ChooseAsync() => Choice.ValueChanged.InvokeAsync(Value);
}
