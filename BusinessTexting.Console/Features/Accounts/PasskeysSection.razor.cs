using System.Diagnostics;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Radzen;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One's own passkeys. Adding one has a page of its own: its challenge travels in a cookie, which only a plain response can set.</summary>
public sealed partial class PasskeysSection
{
    private StorageTrouble? _notStored;
    private string? _renaming;
    private string? _name;
    private string? _fault;
    private bool _busy;

    [Parameter, EditorRequired] public required OwnAccount Account { get; set; }
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] public required Confirmations Confirmations { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<OwnAccountText> Text { get; init; }

    [Inject] internal SecondFactorService Service { get; init; } = null!;

    private async Task AddAsync()
    {
        // The other page could not ask.
        var outcome = await Dialogs.ProveAsync(() => Task.FromResult<ChangeOutcome>(
            Confirmations.IsFresh(Me.Actor) ? new ChangeOutcome.Unchanged(Me.Actor.AccountId ?? 0, 0) : new ChangeOutcome.NotConfirmed()));
        if (outcome is not ChangeOutcome.NotConfirmed)
        {
            Navigation.NavigateTo(AccountLinks.NewPasskey, forceLoad: true);
        }
    }

    private void StartRenaming(OwnAccount.Passkey passkey) => (_renaming, _name, _fault) = (passkey.Id, passkey.Name, null);

    private void StopRenaming() => (_renaming, _name, _fault) = (null, null, null);

    private Task RenameAsync(OwnAccount.Passkey passkey) => RunAsync(
        () => Service.RenamePasskeyAsync(passkey.Id, _name ?? "", Me.Actor, Leaving), () => Text[nameof(OwnAccountText.PasskeyRenamed), _name!.Trim()]);

    private async Task RemoveAsync(OwnAccount.Passkey passkey)
    {
        if (await Dialogs.ConfirmAsync(
            Text[nameof(OwnAccountText.RemoveTitle), passkey.Name], Text[nameof(OwnAccountText.RemoveBody)], Text[nameof(OwnAccountText.Remove)], ButtonVariant.Negative))
        {
            await RunAsync(() => Service.RemovePasskeyAsync(passkey.Id, Me.Actor, Leaving), () => Text[nameof(OwnAccountText.PasskeyRemoved), passkey.Name]);
        }
    }

    private async Task RunAsync(Func<Task<ChangeOutcome>> operation, Func<string> done)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _notStored, _fault) = (true, null, null);
        var outcome = await Dialogs.ProveAsync(operation);
        _busy = false;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                Toasts.Success(done());
                StopRenaming();
                await OnChanged.InvokeAsync();
                break;
            case ChangeOutcome.Missing:
                Toasts.Error(Text[nameof(OwnAccountText.PasskeyGone)]);
                StopRenaming();
                await OnChanged.InvokeAsync();
                break;
            case ChangeOutcome.NotConfirmed:
                break;
            case ChangeOutcome.Invalid(var problems):
                _fault = problems.Values.First()[0];
                break;
            case ChangeOutcome.NotStored(var trouble):
                _notStored = trouble;
                break;
            default:
                throw new UnreachableException();
        }
    }
}
