using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>A whole key, while it can be seen.</summary>
public sealed partial class ApiKeyPanel
{
    [Parameter, EditorRequired] public required string Key { get; set; }
    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Inject] public required IStringLocalizer<ApiKeysText> Text { get; init; }
}
