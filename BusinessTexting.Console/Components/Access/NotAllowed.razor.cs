using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Access;

/// <summary>What stands in the place of a page that the person's role may not open.</summary>
public sealed partial class NotAllowed
{
    [Parameter, EditorRequired] public Privilege Privilege { get; set; }

    [Inject] public required IStringLocalizer<AccessText> Text { get; init; }
}
