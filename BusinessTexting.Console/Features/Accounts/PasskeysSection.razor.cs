using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One's own passkeys. Adding one has a page of its own: its challenge travels in a cookie, which only a plain response can set.</summary>
public sealed partial class PasskeysSection
{
    private OwnChange _change = null!;
    private string? _renaming;
    private string? _name;

    [Parameter, EditorRequired] public required OwnAccount Account { get; set; }
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] public required Confirmations Confirmations { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<OwnAccountText> Text { get; init; }

    [Inject] internal SecondFactorService Service { get; init; } = null!;

    protected override void OnInitialized() => _change = new OwnChange(Dialogs);

    private async Task AddAsync()
    {
        // The other page could not ask.
        var outcome = await _change.RunAsync(() => Task.FromResult<ChangeOutcome>(
            Confirmations.IsFresh(Me.Actor) ? new ChangeOutcome.Unchanged(Me.Actor.AccountId ?? 0, 0) : new ChangeOutcome.NotConfirmed()));
        if (outcome is ChangeOutcome.Unchanged)
        {
            Navigation.NavigateTo(AccountLinks.NewPasskey, forceLoad: true);
        }
    }

    private void StartRenaming(OwnAccount.Passkey passkey)
    {
        (_renaming, _name) = (passkey.Id, passkey.Name);
        _change.Forget();
    }

    private void StopRenaming()
    {
        (_renaming, _name) = (null, null);
        _change.Forget();
    }

    private Task RenameAsync(OwnAccount.Passkey passkey) => RunAsync(
        () => Service.RenamePasskeyAsync(passkey.Id, _name ?? "", Me.Actor, Leaving), () => Text[nameof(OwnAccountText.PasskeyRenamed), _name!.Trim()]);

    private async Task RemoveAsync(OwnAccount.Passkey passkey)
    {
        if (await Dialogs.ConfirmAsync(
            Text[nameof(OwnAccountText.RemoveTitle), passkey.Name], Text[nameof(OwnAccountText.RemoveBody)], Text[nameof(OwnAccountText.Remove)], Color.Error))
        {
            await RunAsync(() => Service.RemovePasskeyAsync(passkey.Id, Me.Actor, Leaving), () => Text[nameof(OwnAccountText.PasskeyRemoved), passkey.Name]);
        }
    }

    private async Task RunAsync(Func<Task<ChangeOutcome>> operation, Func<string> done)
    {
        var outcome = await _change.RunAsync(operation);
        if (outcome is not (ChangeOutcome.Saved or ChangeOutcome.Missing))
        {
            return;
        }

        if (outcome is ChangeOutcome.Saved)
        {
            Toasts.Success(done());
        }
        else
        {
            Toasts.Error(Text[nameof(OwnAccountText.PasskeyGone)]);
        }

        StopRenaming();
        await OnChanged.InvokeAsync();
    }
}
