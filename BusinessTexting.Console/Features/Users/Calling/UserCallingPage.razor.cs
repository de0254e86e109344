using System.Diagnostics;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Calling;

/// <summary>One user's texting: the setting, why they may or may not text, and what changed lately.</summary>
public sealed partial class UserCallingPage
{
    private UserView? _view;
    private TextingChoice _choice;
    private TextingChoice? _stored;
    private long _loaded;
    private bool _saving;
    private LeaveGuard? _guard;
    private ChangeOutcome? _notSaved;
    private ChangeOutcome.Stale? _conflict;

    [Parameter] public long Id { get; set; }

    [Inject] public required UserViews Views { get; init; }
    [Inject] public required UserService Users { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private bool IsDirty => _stored is { } stored && stored != _choice && _view is not UserView.Removed;

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == Id)
        {
            return;
        }

        (_loaded, _view, _stored, _notSaved, _conflict) = (Id, null, null, null, null);
        await LoadAsync(keepPending: false);
    }

    private Task ReloadAsync() => LoadAsync(keepPending: IsDirty);

    private async Task LoadAsync(bool keepPending)
    {
        var view = await Views.LoadAsync(Id, Me.Actor, Leaving);
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        _view = view;
        if (view is not UserView.Shown shown)
        {
            return;
        }

        _stored = shown.User.Texting;
        if (!keepPending)
        {
            (_choice, _conflict, _notSaved) = (shown.User.Texting, null, null);
        }
    }

    private void Choose(TextingChoice choice) => (_choice, _notSaved) = (choice, null);

    private void Cancel() => (_choice, _conflict, _notSaved) = (_stored ?? _choice, null, null);

    private async Task SaveAsync()
    {
        if (_saving || !IsDirty || _view is not UserView.Shown shown)
        {
            return;
        }

        (_saving, _notSaved, _conflict) = (true, null, null);
        try
        {
            await ShowAsync(await Users.SetTextingAsync(Id, _choice, shown.User.Version, Me.Actor, Leaving));
        }
        finally
        {
            _saving = false;
        }
    }

    private async Task ShowAsync(ChangeOutcome outcome)
    {
        switch (outcome)
        {
            case ChangeOutcome.Saved or ChangeOutcome.Unchanged:
                await LoadAsync(keepPending: false);
                Toasts.Success(Text[nameof(UsersText.SavedTitle)], (_view as UserView.Shown)?.Details.Now(Text, Eligibility));
                break;
            case ChangeOutcome.Stale stale:
                await LoadAsync(keepPending: true);
                _conflict = stale;
                break;
            case ChangeOutcome.Missing:
                await LoadAsync(keepPending: false);
                break;
            case ChangeOutcome.NotStored or ChangeOutcome.NotAllowed:
                _notSaved = outcome;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private IReadOnlyList<FieldConflict> Conflicts(User theirs) => theirs.Texting == _choice
        ? []
        : [new(nameof(User.Texting), Text[nameof(UsersText.UserSetting)], Words(theirs.Texting), Words(_choice))];

    private void UseTheirs() => Cancel();

    private void KeepMine() => _conflict = null;

    private string Words(TextingChoice choice) => Text[choice switch
    {
        TextingChoice.On => nameof(UsersText.SettingOn),
        TextingChoice.Off => nameof(UsersText.SettingOff),
        _ => nameof(UsersText.SettingDefault),
    }];

    private (StatusVariant Variant, string Words) Summary(EligibilityVerdict verdict) => (verdict.NotMet.Count, verdict.Unknown.Count, verdict.Findings.Count) switch
    {
        (0, 0, _) => (StatusVariant.Success, Text[nameof(UsersText.AllMet)]),
        (0, var unknown, var all) => (verdict.IsBlocked ? StatusVariant.Error : StatusVariant.Info, Text[nameof(UsersText.NotKnownCount), unknown, all]),
        (var notMet, _, var all) => (verdict.IsBlocked ? StatusVariant.Error : StatusVariant.Warning, Text[nameof(UsersText.NotMetCount), notMet, all]),
    };
}
