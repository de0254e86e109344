using BusinessTexting.Console.Components.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components;

/// <summary>The document around the console, written once per visit by the server.</summary>
public sealed partial class App
{
    private readonly InteractiveServerRenderMode _interactive = new(prerender: false);

    private string? _theme;

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
    [Inject] public required ThemeStylesheet Stylesheet { get; init; }
    [CascadingParameter] public HttpContext? Context { get; set; }

    // The pages before there is a session set cookies, which only a plain response can.
    private IComponentRenderMode? Mode => Context?.AcceptsInteractiveRouting() is false ? null : _interactive;

    private string Theme => ThemeCookie.Read(Context);

    protected override async Task OnInitializedAsync() => _theme = (await Stylesheet.ReadAsync()).Href;
}
