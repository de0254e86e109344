using System.Diagnostics;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Radzen;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Asks whoever sits there for their password; opened through <see cref="Proving"/>.</summary>
public sealed partial class ProofDialog
{
    private ElementReference _input;
    private string? _password;
    private string? _fault;
    private bool _busy;

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IdentityProof Proof { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _input.FocusAsync();
        }
    }

    private async Task ProveAsync()
    {
        if (_busy)
        {
            return;
        }

        (_busy, _fault) = (true, null);
        var outcome = await Proof.ProveAsync(_password ?? "", Me.Actor, CancellationToken.None);
        _busy = false;
        switch (outcome)
        {
            case ProofOutcome.Proved(var actor):
                Me.Become(actor);
                Dialogs.Close(true);
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
