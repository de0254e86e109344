using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Asks before something that matters; opened through <see cref="Confirmation"/>.</summary>
public sealed partial class ConfirmDialog
{
    private Button? _cancel;
    private Button? _confirm;
    private string? _reason;
    private string? _fault;

    [Parameter] public RenderFragment? Body { get; set; }
    [Parameter, EditorRequired] public required string ConfirmText { get; set; }
    [Parameter] public string? CancelText { get; set; }
    [Parameter] public ButtonVariant ConfirmVariant { get; set; } = ButtonVariant.Primary;

    /// <summary>Whether a reason may be given; the dialog then ends in it.</summary>
    [Parameter] public bool AsksReason { get; set; }

    [Inject] public required DialogService Dialogs { get; init; }

    private void Confirm()
    {
        _fault = PlainText.FaultIn(_reason) is { } fault ? TextFaultWords.Sentence(fault) : null;
        if (_fault is null)
        {
            Dialogs.Close(AsksReason ? _reason?.Trim() ?? "" : true);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // What cannot be taken back is never one Enter away.
        var first = ConfirmVariant is ButtonVariant.Negative ? _cancel : _confirm;
        if (firstRender && first is not null)
        {
            await first.FocusAsync();
        }
    }
}
