using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One's own authenticator app and the recovery codes that stand in for it.</summary>
public sealed partial class AuthenticatorSection
{
    private AuthenticatorEnrolment? _enrolment;
    private IReadOnlyList<string> _codes = [];
    private OwnChange _change = null!;
    private string? _code;

    [Parameter, EditorRequired] public required OwnAccount Account { get; set; }
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required IStringLocalizer<OwnAccountText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    [Inject] internal SecondFactorService Service { get; init; } = null!;

    protected override void OnInitialized() => _change = new OwnChange(Dialogs);

    private Task<bool> BeginAsync() => RunAsync(async () =>
    {
        (var outcome, _enrolment) = await Service.BeginAuthenticatorAsync(Me.Actor, Leaving);
        return outcome;
    });

    private Task<bool> ConfirmAsync() => RunAsync(async () =>
    {
        (var outcome, _codes) = await Service.ConfirmAuthenticatorAsync(_code ?? "", Me.Actor, Leaving);
        return outcome;
    });

    private async Task RenewCodesAsync()
    {
        if (await AskAsync(nameof(OwnAccountText.NewCodesTitle), nameof(OwnAccountText.NewCodesBody), nameof(OwnAccountText.NewCodesConfirm)))
        {
            await RunAsync(async () =>
            {
                (var outcome, _codes) = await Service.NewRecoveryCodesAsync(Me.Actor, Leaving);
                return outcome;
            });
        }
    }

    private async Task TurnOffAsync()
    {
        if (await AskAsync(nameof(OwnAccountText.TurnOffTitle), nameof(OwnAccountText.TurnOffBody), nameof(OwnAccountText.TurnOff)))
        {
            _codes = [];
            if (await RunAsync(() => Service.TurnOffAuthenticatorAsync(Me.Actor, Leaving)))
            {
                Toasts.Success(Text[nameof(OwnAccountText.TurnedOff)]);
            }
        }
    }

    private void Cancel()
    {
        (_enrolment, _code) = (null, null);
        _change.Forget();
    }

    private Task<bool> AskAsync(string title, string body, string confirm) => Dialogs.ConfirmAsync(Text[title], Text[body], Text[confirm], Color.Error);

    /// <returns>Whether something was saved.</returns>
    private async Task<bool> RunAsync(Func<Task<ChangeOutcome>> operation)
    {
        var outcome = await _change.RunAsync(operation);
        if (outcome is ChangeOutcome.Saved or ChangeOutcome.Missing)
        {
            Cancel();
            await OnChanged.InvokeAsync();
        }

        return outcome is ChangeOutcome.Saved;
    }
}
