using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>Whether a key opens anything.</summary>
public sealed partial class ApiKeyStateChip
{
    [Parameter, EditorRequired] public required ApiKeyState State { get; set; }

    [Inject] public required IStringLocalizer<ApiKeysText> Text { get; init; }
}
