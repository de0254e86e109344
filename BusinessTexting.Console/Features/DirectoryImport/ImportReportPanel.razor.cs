using BusinessTexting.Console.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>What an import would do, or did: the figures, and the first of each list.</summary>
public sealed partial class ImportReportPanel
{
    private static readonly string[] Figures =
    [
        nameof(ImportPageText.Added), nameof(ImportPageText.Changed), nameof(ImportPageText.Unchanged), nameof(ImportPageText.Removed), nameof(ImportPageText.Bad),
    ];

    [Parameter, EditorRequired] public required ImportReport Report { get; set; }
    [Parameter] public bool IsDone { get; set; }
    [Parameter] public EventCallback OnDownload { get; set; }
    [Parameter] public RenderFragment? Actions { get; set; }

    [Inject] public required IStringLocalizer<ImportPageText> Text { get; init; }
    [Inject] public required IStringLocalizer<DirectoryImportText> Words { get; init; }

    private static int[] Counted(ImportCounts counts) => [counts.Added, counts.Changed, counts.Unchanged, counts.Removed, counts.Bad];

    private Severity Severity => (IsDone, Report.CanBeApplied) switch
    {
        (true, _) => Severity.Success,
        (_, false) => Severity.Error,
        _ when Report.Problems.Total > 0 || Report.AwaitsConfirmation => Severity.Warning,
        _ => Severity.Info,
    };

    private string Word => Severity switch
    {
        Severity.Success => ControlsText.Success,
        Severity.Error => ControlsText.Error,
        Severity.Warning => ControlsText.Warning,
        _ => ControlsText.Information,
    };

    private string Summary => Report switch
    {
        _ when IsDone => Text[nameof(ImportPageText.Done), Report.Added.Total, Report.Changed.Total, Report.Removed.Total],
        { CanBeApplied: false, HasFatalProblem: true } => Text[nameof(ImportPageText.BlockedFatal)],
        { CanBeApplied: false } => Text[nameof(ImportPageText.Blocked)],
        { HasChanges: false } => Text[nameof(ImportPageText.NothingToDo)],
        { AwaitsConfirmation: true } => Text[nameof(ImportPageText.NeedsConfirmation)],
        { Problems.Total: > 0 } => Text[nameof(ImportPageText.ReadySkipping), Report.Organization.Bad + Report.Locations.Bad + Report.Users.Bad],
        _ => Text[nameof(ImportPageText.Ready)],
    };

    private string Detail => (IsDone, Report.Problems.Total) switch
    {
        (false, _) => Text[nameof(ImportPageText.PreviewNothingWritten)],
        (true, > 0) => Text[nameof(ImportPageText.DoneSkipped), Report.Organization.Bad + Report.Locations.Bad + Report.Users.Bad],
        _ => "",
    };

    private IEnumerable<(string Kind, ImportCounts Counts)> Kinds =>
    [
        (nameof(ImportPageText.Organization), Report.Organization),
        (nameof(ImportPageText.Locations), Report.Locations),
        (nameof(ImportPageText.Users), Report.Users),
    ];

    private IEnumerable<(string Title, Excerpt<RecordChange> Changes)> Changes =>
    [
        (IsDone ? nameof(ImportPageText.RemovedDoneTitle) : nameof(ImportPageText.RemovedTitle), Report.Removed),
        (IsDone ? nameof(ImportPageText.ChangedDoneTitle) : nameof(ImportPageText.ChangedTitle), Report.Changed),
        (IsDone ? nameof(ImportPageText.AddedDoneTitle) : nameof(ImportPageText.AddedTitle), Report.Added),
    ];

    private IReadOnlyList<string> ChangeHeadings => [Text[nameof(ImportPageText.Record)], Text[nameof(ImportPageText.Field)]];

    private string Shown(RecordChange change, FieldChange field) => (Report.Changed.First.Contains(change), field.Before, field.After) switch
    {
        (true, _, _) => $"{OrEmpty(field.Before)} → {OrEmpty(field.After)}",
        (_, "", var after) => after,
        (_, var before, _) => before,
    };

    private string OrEmpty(string value) => value is "" ? Text[nameof(ImportPageText.Empty)] : value;
}
