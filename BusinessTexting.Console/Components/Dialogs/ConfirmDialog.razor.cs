using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Asks before something that matters; opened through <see cref="Confirmation"/>.</summary>
public sealed partial class ConfirmDialog
{
    private readonly string _reasonId = ElementIds.Next("reason");
    private string? _reason;
    private string? _fault;

    [Parameter] public RenderFragment? Body { get; set; }
    [Parameter, EditorRequired] public required string ConfirmText { get; set; }
    [Parameter] public string? CancelText { get; set; }
    [Parameter] public Color ConfirmColor { get; set; } = Color.Dark;

    /// <summary>Whether the focus begins on the way back.</summary>
    [Parameter] public bool CancelFirst { get; set; }

    /// <summary>Whether a reason may be given; the dialog then ends in it.</summary>
    [Parameter] public bool AsksReason { get; set; }

    [CascadingParameter] public required IMudDialogInstance Dialog { get; set; }

    private void Confirm()
    {
        _fault = PlainText.FaultIn(_reason) is { } fault ? TextFaultWords.Sentence(fault) : null;
        if (_fault is null)
        {
            Dialog.Close(_reason?.Trim() ?? "");
        }
    }
}
