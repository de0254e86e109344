using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>What stands in a page's place after it failed.</summary>
public sealed partial class SomethingWentWrong
{
    [Parameter] public string? Reference { get; set; }
    [Parameter] public EventCallback OnRetry { get; set; }

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
}
