using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components;

/// <summary>Says one thing, with a way out.</summary>
public sealed partial class PlainPage
{
    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter, EditorRequired] public required string Detail { get; set; }

    [CascadingParameter] public HttpContext? Context { get; set; }

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }

    private string Theme => ThemeCookie.Read(Context);

    // What was sent there is not sent again by a link.
    private string Here => Context?.Request is { Method: "GET" } request ? $"{request.Path}{request.QueryString}" : "/";
}
