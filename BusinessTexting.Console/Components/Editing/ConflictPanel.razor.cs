using BusinessTexting.Console.Components.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>Two people edited the same thing: both values of each field that differs, and a choice between them. Nothing typed is lost.</summary>
public sealed partial class ConflictPanel
{
    [Parameter, EditorRequired] public required string By { get; set; }
    [Parameter, EditorRequired] public DateTimeOffset At { get; set; }

    /// <summary>The fields still to be decided on; the page takes one out when it is.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<FieldConflict> Fields { get; set; }

    [Parameter, EditorRequired] public EventCallback<string> OnUseTheirs { get; set; }
    [Parameter, EditorRequired] public EventCallback<string> OnKeepMine { get; set; }

    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }
}
