using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>The way to every page there is; a drawer where the screen is narrow.</summary>
public sealed partial class NavMenu
{
    private ElementReference _nav;
    private bool _wasOpen;

    [Parameter] public bool Open { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var opened = Open && !_wasOpen;
        _wasOpen = Open;
        if (opened)
        {
            await _nav.FocusAsync();
        }
    }
}
