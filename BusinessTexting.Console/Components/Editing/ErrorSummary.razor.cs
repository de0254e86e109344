using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>What keeps a form from being saved, each with a link that moves the focus to its field.</summary>
public sealed partial class ErrorSummary
{
    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<FieldFault> Faults { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private string Here => new Uri(Navigation.Uri).AbsolutePath;
}

/// <summary>What is wrong with one field.</summary>
/// <param name="FieldId">The id of its control.</param>
public sealed record FieldFault(string FieldId, string Label, string Text);
