using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>A text of a form that is edited: it has the id that the error summary leads to, and says what is wrong with it.</summary>
public sealed partial class FormText<TForm>
{
    // More than any field holds, so that the console says itself what is too long, and far below what a message to the server carries (32 KB), whose
    // loss would leave a text on the screen that was never sent.
    private const int MaxLength = 4_000;

    [Parameter, EditorRequired] public required EditSession<TForm> Session { get; set; }

    /// <summary>As the form has it.</summary>
    [Parameter, EditorRequired] public required string Field { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public string? Value { get; set; }
    [Parameter] public EventCallback<string?> ValueChanged { get; set; }
    [Parameter] public string? Help { get; set; }
    [Parameter] public InputType InputType { get; set; } = InputType.Text;
    [Parameter] public InputMode InputMode { get; set; } = InputMode.text;
    [Parameter] public int Lines { get; set; } = 1;
    [Parameter] public bool Required { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object?>? Others { get; set; }

    private string? Fault => Session.FaultOf(Field);
}
