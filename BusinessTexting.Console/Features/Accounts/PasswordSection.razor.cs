using System.Diagnostics;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Changing one's own password.</summary>
public sealed partial class PasswordSection
{
    private PasswordForm _form = new();
    private IReadOnlyDictionary<string, string[]> _faults = new Dictionary<string, string[]>();
    private StorageTrouble? _notStored;
    private bool _saving;

    /// <summary>Other sessions have ended.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] internal OwnAccountService Service { get; init; } = null!;
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required IStringLocalizer<OwnAccountText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    private string? FaultOf(string field) => _faults.GetValueOrDefault(field)?[0];

    private async Task SaveAsync()
    {
        if (_saving)
        {
            return;
        }

        (_saving, _notStored, _faults) = (true, null, new Dictionary<string, string[]>());
        var outcome = await Service.ChangePasswordAsync(_form, Me.Actor, Leaving);
        _saving = false;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                _form = new PasswordForm();
                Toasts.Success(Text[nameof(OwnAccountText.PasswordChanged)]);
                await OnChanged.InvokeAsync();
                break;
            case ChangeOutcome.Invalid(var problems):
                _faults = problems;
                break;
            case ChangeOutcome.NotStored(var trouble):
                _notStored = trouble;
                break;
            default:
                throw new UnreachableException();
        }
    }
}
