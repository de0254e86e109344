using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using Material = MudBlazor.Icons.Material;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>Light, dark, or whatever the system says.</summary>
public sealed partial class ThemeMenu
{
    private static readonly (string Value, string Word, string Icon)[] Choices =
    [
        ("light", nameof(ShellText.ThemeLight), Material.Outlined.LightMode),
        ("dark", nameof(ShellText.ThemeDark), Material.Outlined.DarkMode),
        ("system", nameof(ShellText.ThemeSystem), Material.Outlined.Computer),
    ];

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
    [Inject] public required IJSRuntime Browser { get; init; }

    private async Task WearAsync(string theme) => await Browser.InvokeVoidAsync("btShell.wear", theme);
}
