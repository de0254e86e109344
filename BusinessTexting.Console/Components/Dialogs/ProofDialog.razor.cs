using System.Diagnostics;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Asks whoever sits there for their password; opened through <see cref="Proving"/>.</summary>
public sealed partial class ProofDialog
{
    private readonly string _passwordId = ElementIds.Next("proof");
    private string? _password;
    private string? _fault;
    private bool _busy;

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IdentityProof Proof { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    [CascadingParameter] public required IMudDialogInstance Dialog { get; set; }

    private async Task ProveAsync()
    {
        if (_busy || string.IsNullOrEmpty(_password))
        {
            return;
        }

        (_busy, _fault) = (true, null);
        var outcome = await Proof.ProveAsync(_password, Me.Actor, CancellationToken.None);
        _busy = false;
        switch (outcome)
        {
            case ProofOutcome.Proved(var actor):
                Me.Become(actor);
                Dialog.Close(true);
                break;
            case ProofOutcome.Refused:
                (_password, _fault) = (null, ControlsText.ProofRefused);
                break;
            case ProofOutcome.TooManyAttempts(var wait):
                _fault = Text[nameof(TextingText.TooManyAttempts), (int)Math.Ceiling(wait.TotalSeconds)];
                break;
            case ProofOutcome.NotStored(var trouble):
                _fault = trouble.In(Text);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
