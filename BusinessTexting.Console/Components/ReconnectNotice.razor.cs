using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components;

/// <summary>What a person sees while the browser and the server have lost each other.</summary>
public sealed partial class ReconnectNotice
{
    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
}
