using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A control with its label above, help and error below, all tied together.</summary>
public sealed partial class Field
{
    private readonly string _ownId = ElementIds.Next("field");

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The control's id, where something else points at it; one of its own otherwise.</summary>
    [Parameter] public string? Id { get; set; }

    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Required { get; set; }
    [Parameter, EditorRequired] public required RenderFragment<FieldContext> ChildContent { get; set; }

    private string ControlId => Id ?? _ownId;
    private string HelpId => ControlId + "-help";
    private string ErrorId => ControlId + "-error";

    private string? DescribedBy => (Error, Help) switch
    {
        (null, null) => null,
        (null, _) => HelpId,
        (_, null) => ErrorId,
        _ => $"{ErrorId} {HelpId}",
    };
}
