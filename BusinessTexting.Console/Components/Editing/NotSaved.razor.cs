using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>Why a change was not saved, where the form is not to blame: the database, the person's role, or that they did not prove who they are. Shows
/// nothing for other outcomes.</summary>
public sealed partial class NotSaved
{
    [Parameter, EditorRequired] public ChangeOutcome? Outcome { get; set; }
    [Parameter, EditorRequired] public required string Title { get; set; }

    [Inject] public required IStringLocalizer<AccessText> Access { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    private string? Sentence => Outcome switch
    {
        ChangeOutcome.NotStored(var trouble) => trouble.In(Text),
        ChangeOutcome.NotAllowed(var privilege) => privilege.OnlyChange(Access),
        ChangeOutcome.NotConfirmed => Text[nameof(TextingText.NotConfirmed)],
        _ => null,
    };
}
