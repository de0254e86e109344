using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>A list that may be long: a hundred at a time, so that the page stays usable.</summary>
public sealed partial class ImportList<TItem>
{
    private const int Step = 100;

    private int _shown = Step;

    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter, EditorRequired] public required Excerpt<TItem> Items { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<string> Headings { get; set; }
    [Parameter, EditorRequired] public required RenderFragment<TItem> Row { get; set; }
    [Parameter] public RenderFragment? Footer { get; set; }
    [Parameter] public bool Open { get; set; }

    [Inject] public required IStringLocalizer<ImportPageText> Text { get; init; }

    private void ShowMore() => _shown += Step;
}
