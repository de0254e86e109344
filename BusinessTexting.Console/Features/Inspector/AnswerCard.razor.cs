using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>The answer in one sentence, and ready to be pasted into a ticket.</summary>
public sealed partial class AnswerCard
{
    private bool _redacted;

    [Parameter, EditorRequired] public required InspectedUser Inspected { get; set; }

    /// <summary>The moment it held; null for now.</summary>
    [Parameter] public DateTimeOffset? At { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private string Css => Inspected.Details.Texting.State switch
    {
        TextingState.On => "on",
        TextingState.Blocked => "blocked",
        _ => "off",
    };

    private InspectionDocument Document
    {
        get
        {
            var answer = InspectionAnswer.Of(Inspected, At, Words);
            var who = _redacted ? $"{Inspected.Details.User.Id}" : Inspected.Details.User.Email;
            var link = Navigation.ToAbsoluteUri(Links.InspectUser(who, At)).AbsoluteUri;
            return new InspectionDocument(_redacted ? answer.Redacted(Inspected) : answer, link, Text, Words);
        }
    }
}
