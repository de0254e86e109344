using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Chooses the files of a directory, by a button or by dropping them, and how to import them.</summary>
public sealed partial class ImportFiles
{
    // Three files, or a zip; more are let through so that the service can say what is wrong with them.
    private const int MostFiles = 20;

    [Parameter] public string? Chosen { get; set; }
    [Parameter, EditorRequired] public required ImportOptions Options { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter, EditorRequired] public EventCallback<IReadOnlyList<IBrowserFile>> OnChosen { get; set; }
    [Parameter, EditorRequired] public EventCallback<ImportOptions> OnOptions { get; set; }

    [Inject] public required IStringLocalizer<ImportPageText> Text { get; init; }

    private Task SkipAsync(bool skip) => OnOptions.InvokeAsync(Options with { SkipBadRows = skip });

    private Task RemoveAsync(bool remove) => OnOptions.InvokeAsync(Options with { RemoveAbsent = remove });
}
