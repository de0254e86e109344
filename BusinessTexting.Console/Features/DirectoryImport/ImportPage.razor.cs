using System.Diagnostics;
using System.Globalization;
using System.Text;
using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Upload, dry run, and only then the import.</summary>
public sealed partial class ImportPage
{
    private DirectoryFiles? _files;
    private ImportOptions _options = new();
    private ImportReport? _report;
    private IReadOnlyList<FileProblem> _refusals = [];
    private string? _chosen;
    private string? _failure;
    private string? _typed;
    private string? _typedError;
    private string? _progress;
    private double _fraction;
    private bool _isDone;
    private bool _isAsking;
    private bool _isWriting;

    [Inject] public required DirectoryImportService Import { get; init; }
    [Inject] public required UploadAllowance Allowance { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required IJSRuntime Browser { get; init; }
    [Inject] public required IStringLocalizer<ImportPageText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccessText> Access { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }
    [Inject] public required IStringLocalizer<DirectoryImportText> Words { get; init; }

    private bool IsBusy => _progress is not null;

    protected override void OnInitialized() => Me.Actor.Require(Privilege.ImportDirectory);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _files?.Dispose();
        }
    }

    private static int Changes(ImportReport report) => report.Added.Total + report.Changed.Total + report.Removed.Total;

    private async Task ReceiveAsync(IReadOnlyList<IBrowserFile> chosen)
    {
        if (Allowance.WaitOf(Me.Actor) is { } wait)
        {
            _failure = Text[nameof(ImportPageText.TooManyUploads), (int)Math.Ceiling(wait.TotalSeconds)];
            return;
        }

        Forget();
        _chosen = Text[nameof(ImportPageText.Chosen), string.Join(", ", chosen.Select(file => file.Name))];
        _progress = Text[nameof(ImportPageText.Receiving)];
        var uploads = chosen.Select(file => new UploadedFile(
            file.Name, file.Size, () => file.OpenReadStream(DirectoryLimits.FileBytes, Leaving))).ToList();
        var outcome = await DirectoryUpload.ReceiveAsync(uploads, Leaving);
        _progress = null;
        switch (outcome)
        {
            case UploadOutcome.Received(var files):
                _files = files;
                await CheckAsync();
                break;
            case UploadOutcome.Refused(var problems):
                (_failure, _refusals) = (Text[nameof(ImportPageText.Refused)], problems);
                break;
            case UploadOutcome.NoSpace(var message):
                _failure = Text[nameof(ImportPageText.NoSpace), message];
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task ChangeOptionsAsync(ImportOptions options)
    {
        _options = options;
        if (_files is not null && !_isDone)
        {
            await CheckAsync();
        }
    }

    private async Task CheckAsync()
    {
        (_failure, _refusals, _typed, _typedError) = (null, [], null, null);
        var preview = await WatchedAsync(progress => Import.PreviewAsync(_files!, _options, progress, Me.Actor, Leaving));
        switch (preview)
        {
            case ImportPreview.Ready(var report):
                _report = report;
                break;
            case ImportPreview.NotRead(var trouble):
                (_report, _failure) = (null, trouble.In(TextingWords));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task ApplyAsync()
    {
        // The second click of a double click finds the question open already.
        if (IsBusy || _isAsking)
        {
            return;
        }

        _typedError = LossesAreTyped(_report!) ? null : Text[nameof(ImportPageText.ConfirmWrong), _report!.Losses.ToConfirm].Value;
        if (_typedError is not null)
        {
            return;
        }

        _isAsking = true;
        var isConfirmed = await IsConfirmedAsync(_report!);
        _isAsking = false;
        if (isConfirmed)
        {
            await WriteAsync();
        }
    }

    private async Task WriteAsync()
    {
        (_failure, _isWriting) = (null, true);
        var options = _report!.AwaitsConfirmation ? _options with { ConfirmRemovals = _report.Losses.ToConfirm } : _options;
        var outcome = await Dialogs.ProveAsync(
            () => WatchedAsync(progress => Import.ApplyAsync(_files!, options, progress, Me.Actor, Leaving)),
            outcome => outcome is ImportOutcome.NotConfirmed);
        _isWriting = false;
        switch (outcome)
        {
            case ImportOutcome.Applied(var report):
                (_report, _isDone) = (report, true);
                break;
            case ImportOutcome.Refused(var report):
                (_report, _failure) = (report, Text[nameof(ImportPageText.ChangedMeanwhile)]);
                break;
            case ImportOutcome.RemovalsNotConfirmed(var report):
                (_report, _typed, _failure) = (report with { Options = _options }, null, Text[nameof(ImportPageText.LossesChanged)]);
                break;
            case ImportOutcome.NotAllowed(var privilege):
                _failure = privilege.OnlyDo(Access);
                break;
            case ImportOutcome.NotConfirmed:
                _failure = TextingWords[nameof(TextingText.NotConfirmed)];
                break;
            case ImportOutcome.NotStored(var trouble):
                _failure = trouble.In(TextingWords);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private bool LossesAreTyped(ImportReport report) =>
        !report.AwaitsConfirmation
        || (int.TryParse(_typed, NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.CurrentCulture, out var number)
            && number == report.Losses.ToConfirm);

    private Task<bool> IsConfirmedAsync(ImportReport report) => report.Removed.Total > 0
        ? Dialogs.ConfirmAsync(
            Text[report.Removed.Total == 1 ? nameof(ImportPageText.ConfirmRemoveOneTitle) : nameof(ImportPageText.ConfirmRemoveTitle), report.Removed.Total],
            Text[nameof(ImportPageText.ConfirmRemoveBody), report.Added.Total, report.Changed.Total, report.Removed.Total],
            Text[nameof(ImportPageText.Apply)],
            Color.Error)
        : Dialogs.ConfirmAsync(
            Text[nameof(ImportPageText.ConfirmTitle)],
            Text[nameof(ImportPageText.ConfirmBody), report.Added.Total, report.Changed.Total],
            Text[nameof(ImportPageText.Apply)]);

    private async Task<T> WatchedAsync<T>(Func<IProgress<ImportProgress>, Task<T>> run)
    {
        (_progress, _fraction) = (Text[$"Stage_{ImportStage.Checking}", 0], 0);
        try
        {
            return await run(new Progress<ImportProgress>(now => _ = InvokeAsync(() => Show(now))));
        }
        finally
        {
            _progress = null;
        }
    }

    // A report may come in after the end of what it reports on.
    private void Show(ImportProgress now)
    {
        if (IsBusy)
        {
            (_progress, _fraction) = (Text[$"Stage_{now.Stage}", now.Rows.ToString("N0", CultureInfo.CurrentCulture)], now.Fraction);
            StateHasChanged();
        }
    }

    private async Task DownloadProblemsAsync()
    {
        var target = new MemoryStream();
        await using (var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            var csv = new ProblemsCsv(writer, Words);
            csv.WriteHeader();
            await Import.ListProblemsAsync(_files!, _options, csv.Write, Me.Actor, Leaving);
        }

        target.Position = 0;
        using var reference = new DotNetStreamReference(target);
        await Browser.InvokeVoidAsync("btShell.save", Leaving, "import-problems.csv", reference);
    }

    private void Forget()
    {
        _files?.Dispose();
        (_files, _report, _failure, _refusals, _chosen, _isDone) = (null, null, null, [], null, false);
    }
}
