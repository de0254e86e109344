using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>The whole answer about one user: the sentence, the findings, the choices, and what led there.</summary>
public sealed partial class InspectedView
{
    [Parameter, EditorRequired] public required Inspection.Found Found { get; set; }

    /// <summary>Whom to compare with; null for nobody.</summary>
    [Parameter] public Inspection.Found? With { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }

    private UserDetails Details => Found.Answer.Details;
    private User User => Details.User;

    // By which the user is known today, whatever their e-mail was then; who is gone is known by their id.
    private string Email => Found switch
    {
        { Now.Details.User.Email: var now } => now,
        { At: null } => User.Email,
        _ => $"{User.Id}",
    };
}
