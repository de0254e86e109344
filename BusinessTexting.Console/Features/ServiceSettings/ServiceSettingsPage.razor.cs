using System.Diagnostics;
using System.Globalization;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.ServiceSettings;

/// <summary>The organization's switch, and what it applies to.</summary>
public sealed partial class ServiceSettingsPage
{
    private IReadOnlyList<TabLink> _tabs = [];
    private ProvisioningSettings? _settings;
    private StorageTrouble? _trouble;
    private ChangeOutcome? _notSaved;
    private Conflict? _conflict;
    private long _seen;
    private bool _busy;

    [Inject] public required ServiceSettingsService Service { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<ServiceSettingsText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _tabs = [new TabLink(Text[nameof(ServiceSettingsText.Tab)], Links.ServiceSettings, Active: true)];
        await LoadAsync();
    }

    private static bool Concerns(AuditEntry entry) => entry.Resource is AuditResource.Organization or AuditResource.Location or AuditResource.Directory;

    private async Task LoadAsync()
    {
        try
        {
            _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
            _settings = await Service.LoadAsync(Me.Actor, Leaving);
            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private Task ShowLatestAsync()
    {
        (_conflict, _notSaved) = (null, null);
        return LoadAsync();
    }

    // The second click of a double click finds the question open already.
    private async Task ChooseAsync(TextingChoice choice)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _conflict, _notSaved) = (true, null, null);
        try
        {
            if (await Service.PreviewAsync(choice, Me.Actor, Leaving) is not { } impact)
            {
                Navigation.Refresh(forceReload: true);
            }
            else if (await AskAsync(choice, impact) is { } reason)
            {
                await SaveAsync(choice, reason);
            }
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            _notSaved = new ChangeOutcome.NotStored(trouble);
        }
        finally
        {
            _busy = false;
        }
    }

    // The reason, which may be empty; null when the answer was no.
    private Task<string?> AskAsync(TextingChoice choice, TextingImpact impact)
    {
        var (title, many, confirm, users) = choice is TextingChoice.On
            ? (ServiceSettingsText.TurnOnTitle, ServiceSettingsText.TurnOnTitleMany, ServiceSettingsText.TurnOn, impact.Gain)
            : (ServiceSettingsText.TurnOffTitle, ServiceSettingsText.TurnOffTitleMany, ServiceSettingsText.TurnOff, impact.Lose);
        return Dialogs.ConfirmWithReasonAsync(
            users > 1 ? string.Format(CultureInfo.CurrentCulture, many, users) : title,
            Question(choice, impact),
            confirm,
            choice is TextingChoice.On ? Color.Dark : Color.Error,
            impact.IsFarReaching);
    }

    private async Task SaveAsync(TextingChoice choice, string reason)
    {
        var outcome = await Dialogs.ProveAsync(() => Service.SetDefaultAsync(choice, _settings!.Organization.Version, Me.Actor with { Reason = reason }, Leaving));
        await LoadAsync();
        switch (outcome)
        {
            case ChangeOutcome.Saved or ChangeOutcome.Unchanged:
                Toasts.Success(Text[choice is TextingChoice.On ? nameof(ServiceSettingsText.TurnedOn) : nameof(ServiceSettingsText.TurnedOff)]);
                break;
            case ChangeOutcome.Stale stale:
                _conflict = Conflict.Of(stale, Differing(choice), choice);
                break;
            case ChangeOutcome.NotConfirmed:
                break;
            case ChangeOutcome.Missing:
                Navigation.Refresh(forceReload: true);
                break;
            case ChangeOutcome.NotStored or ChangeOutcome.NotAllowed:
                _notSaved = outcome;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private IReadOnlyList<FieldConflict> Differing(TextingChoice mine) => _settings?.Organization.TextingDefault is { } theirs && theirs != mine
        ? [new FieldConflict(AuditFields.TextingDefault, Text[nameof(ServiceSettingsText.Default)], Words.Of(theirs), Words.Of(mine))]
        : [];

    private void UseTheirs() => _conflict = null;

    private Task KeepMineAsync() => ChooseAsync(_conflict!.Mine);

    private sealed record Conflict(string By, DateTimeOffset At, IReadOnlyList<FieldConflict> Fields, TextingChoice Mine)
    {
        public static Conflict Of(ChangeOutcome.Stale stale, IReadOnlyList<FieldConflict> fields, TextingChoice mine) => new(stale.By, stale.At, fields, mine);
    }
}
