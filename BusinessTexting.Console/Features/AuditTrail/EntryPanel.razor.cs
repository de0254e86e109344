using System.Diagnostics;
using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>One entry of the record in full, and the way to take it back.</summary>
public sealed partial class EntryPanel
{
    private readonly string _headingId = ElementIds.Next("entry");
    private ElementReference _heading;
    private EntryDetails? _details;
    private StorageTrouble? _trouble;
    private string? _notUndone;
    private bool _loaded;
    private bool _busy;

    [Parameter, EditorRequired] public long Id { get; set; }
    [Parameter, EditorRequired] public required string CloseHref { get; set; }

    /// <summary>Where another entry is shown.</summary>
    [Parameter, EditorRequired] public required Func<long, string> HrefFor { get; set; }

    /// <summary>There is a new entry.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] public required AuditTrailService Service { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required IStringLocalizer<AccessText> Access { get; init; }
    [Inject] public required IStringLocalizer<AuditText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _heading.FocusAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            (_details, _loaded, _trouble) = (await Service.LoadAsync(Id, Me.Actor, Leaving), true, null);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private async Task UndoAsync()
    {
        var reason = await Dialogs.ConfirmWithReasonAsync(
            Text[nameof(AuditText.UndoTitle), Id], builder => builder.AddContent(0, Text[nameof(AuditText.UndoBody), _details!.Entry.ResourceName]), Text[nameof(AuditText.Undo)]);
        if (reason is null)
        {
            return;
        }

        (_busy, _notUndone) = (true, null);
        var outcome = await Dialogs.ProveAsync(() => Service.UndoAsync(Id, Me.Actor with { Reason = reason }, Leaving));
        _busy = false;
        _notUndone = Refusal(outcome);
        if (_notUndone is null)
        {
            Toasts.Success(Text[nameof(AuditText.Undone), Id]);
            await OnChanged.InvokeAsync();
        }

        await LoadAsync();
    }

    private string? Refusal(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Saved or ChangeOutcome.Unchanged => null,
        ChangeOutcome.Stale(var by, _, _) => Text[nameof(AuditText.UndoStale), by],
        ChangeOutcome.Missing => Text[nameof(AuditText.UndoMissing)],
        ChangeOutcome.Invalid(var problems) => string.Join(' ', problems.Values.SelectMany(problem => problem)),
        ChangeOutcome.NotStored(var trouble) => trouble.In(TextingWords),
        ChangeOutcome.NotAllowed(var privilege) => privilege.OnlyChange(Access),
        ChangeOutcome.NotConfirmed => TextingWords[nameof(TextingText.NotConfirmed)],
        _ => throw new UnreachableException(),
    };
}
