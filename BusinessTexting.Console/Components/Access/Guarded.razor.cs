using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Access;

/// <summary>Controls that need a privilege. For who does not hold it they are all disabled, and who may is said before them.
/// It guards nothing: the operations do.</summary>
public sealed partial class Guarded
{
    private readonly string _note = ElementIds.Next("who-may");

    [Parameter, EditorRequired] public Privilege Privilege { get; set; }
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<AccessText> Text { get; init; }
}
