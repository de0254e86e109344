using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Changing one's own password.</summary>
public sealed partial class PasswordSection
{
    private PasswordForm _form = new();
    private OwnChange _change = null!;

    /// <summary>Other sessions have ended.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] internal OwnAccountService Service { get; init; } = null!;
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required IStringLocalizer<OwnAccountText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    protected override void OnInitialized() => _change = new OwnChange(Dialogs);

    private string? FaultOf(string field) => _change.Faults.GetValueOrDefault(field)?[0];

    private async Task SaveAsync()
    {
        if (await _change.RunAsync(() => Service.ChangePasswordAsync(_form, Me.Actor, Leaving)) is ChangeOutcome.Saved)
        {
            _form = new PasswordForm();
            Toasts.Success(Text[nameof(OwnAccountText.PasswordChanged)]);
            await OnChanged.InvokeAsync();
        }
    }
}
