using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A control with its label above, help and error below, all tied together.</summary>
public sealed partial class Field
{
    private readonly string _id = ElementIds.Next("field");

    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Required { get; set; }
    [Parameter, EditorRequired] public required RenderFragment<FieldContext> ChildContent { get; set; }

    private string HelpId => _id + "-help";
    private string ErrorId => _id + "-error";

    private string? DescribedBy => (Error, Help) switch
    {
        (null, null) => null,
        (null, _) => HelpId,
        (_, null) => ErrorId,
        _ => $"{ErrorId} {HelpId}",
    };
}
