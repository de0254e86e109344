using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components;

/// <summary>The document around the console, written once per visit by the server.</summary>
public sealed partial class App
{
    private readonly InteractiveServerRenderMode _interactive = new(prerender: false);

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
    [CascadingParameter] public HttpContext? Context { get; set; }

    private string Theme => ThemeCookie.Read(Context);
}
