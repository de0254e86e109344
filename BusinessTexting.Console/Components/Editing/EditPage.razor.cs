using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>What every page that edits one thing has around its fields: the conflict, why it was not saved, what is wrong, the bar to save or cancel, the
/// question before edits are left behind, and the notice of a change from elsewhere.</summary>
public sealed partial class EditPage<TForm>
{
    private int _refusals;

    [Parameter, EditorRequired] public required EditSession<TForm> Session { get; set; }

    /// <summary>Saves; the page tells what came of it.</summary>
    [Parameter, EditorRequired] public EventCallback OnSave { get; set; }

    /// <summary>The form has other values than those typed: it was cancelled, read again, or a conflict decided.</summary>
    [Parameter] public EventCallback OnReplaced { get; set; }

    /// <summary>Where something else than going back to what is stored is due.</summary>
    [Parameter] public EventCallback OnCancel { get; set; }

    /// <summary>The newest entry of the record when the page was loaded.</summary>
    [Parameter] public long Seen { get; set; }

    /// <summary>Whether an entry is about something the page shows; null where a surrounding component says so.</summary>
    [Parameter] public Func<AuditEntry, bool>? Concerns { get; set; }

    [Parameter] public string FailedTitle { get; set; } = "";

    /// <summary>The thing is not stored yet: there is always something to save.</summary>
    [Parameter] public bool IsNew { get; set; }

    /// <summary>Beside the buttons, instead of "Unsaved changes".</summary>
    [Parameter] public string? Message { get; set; }

    [Parameter] public string? SaveText { get; set; }
    [Parameter] public RenderFragment? Header { get; set; }

    /// <summary>Instead of the form, once the thing is gone.</summary>
    [Parameter] public RenderFragment? Gone { get; set; }

    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [Inject] public required IJSRuntime Browser { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    private string FaultsTitle => Session.Faults.Count is 1 ? Text[nameof(TextingText.FaultsOne)] : Text[nameof(TextingText.FaultsMany), Session.Faults.Count];

    // After a refused save the first wrong field has the focus.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_refusals == Session.Faults.Refusals)
        {
            return;
        }

        _refusals = Session.Faults.Refusals;
        if (Session.FaultList() is [var first, ..])
        {
            try
            {
                await Browser.InvokeVoidAsync("btShell.focus", first.FieldId);
            }
            catch (Exception exception) when (exception is JSException or JSDisconnectedException or OperationCanceledException)
            {
                // The page is gone again, and with it the field.
            }
        }
    }

    private async Task ShowLatestAsync(AuditEntry news)
    {
        await Session.ShowLatestAsync(news.Actor, news.At);
        await OnReplaced.InvokeAsync();
    }

    private async Task RetryAsync()
    {
        await Session.RetryAsync();
        await OnReplaced.InvokeAsync();
    }

    private Task CancelAsync()
    {
        if (OnCancel.HasDelegate)
        {
            return OnCancel.InvokeAsync();
        }

        Session.Cancel();
        return OnReplaced.InvokeAsync();
    }

    private Task UseTheirsAsync(string field)
    {
        Session.UseTheirs(field);
        return OnReplaced.InvokeAsync();
    }

    private Task KeepMineAsync(string field)
    {
        Session.KeepMine(field);
        return OnReplaced.InvokeAsync();
    }
}
