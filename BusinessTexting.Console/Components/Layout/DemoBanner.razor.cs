using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>Says that nothing here is real, where that is so.</summary>
public sealed partial class DemoBanner
{
    [Inject] public required DemoMode Demo { get; init; }
    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
}
