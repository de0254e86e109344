using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>Light, dark, or whatever the system says.</summary>
public sealed partial class ThemeMenu
{
    private static readonly (string Value, string Word)[] Choices =
    [
        ("light", nameof(ShellText.ThemeLight)),
        ("dark", nameof(ShellText.ThemeDark)),
        ("system", nameof(ShellText.ThemeSystem)),
    ];

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
}
