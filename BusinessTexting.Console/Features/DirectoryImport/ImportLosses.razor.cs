using BusinessTexting.Core.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>How much an import would take away, and the number that has to be typed before it may.</summary>
public sealed partial class ImportLosses
{
    [Parameter, EditorRequired] public required DirectoryLosses Losses { get; set; }
    [Parameter] public string? Typed { get; set; }
    [Parameter] public EventCallback<string?> TypedChanged { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Disabled { get; set; }

    [Inject] public required IStringLocalizer<ImportPageText> Text { get; init; }
    [Inject] public required IStringLocalizer<DirectoryImportText> Words { get; init; }
}
