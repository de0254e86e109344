using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>The way to every page there is; a drawer where the screen is narrow.</summary>
public sealed partial class NavMenu
{
    private ElementReference _nav;

    [Parameter] public bool Open { get; set; }

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }

    public ValueTask FocusAsync() => _nav.FocusAsync();
}
