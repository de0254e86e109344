using System.Diagnostics;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Profile;

/// <summary>One user's facts, all of them editable. A corrected fact clears its finding with the save, and the page says what that came to.</summary>
public sealed partial class UserProfilePage
{
    private UserView? _view;
    private UserEdit? _edit;
    private long _loaded;
    private bool _saving;
    private LeaveGuard? _guard;
    private ChangeOutcome? _notSaved;

    [Parameter] public long Id { get; set; }

    [Inject] public required UserViews Views { get; init; }
    [Inject] public required UserService Users { get; init; }
    [Inject] public required UserFormFields Fields { get; init; }
    [Inject] public required IValidator<UserForm> Validator { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private bool IsDirty => _edit is { IsDirty: true } && _view is not UserView.Removed;

    private string FaultsTitle => _edit?.Faults.Count is 1 ? Text[nameof(UsersText.FaultsOne)] : Text[nameof(UsersText.FaultsMany), _edit?.Faults.Count ?? 0];

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == Id)
        {
            return;
        }

        (_loaded, _view, _edit) = (Id, null, null);
        await LoadAsync(keepEdits: false);
    }

    // What was edited stays; whoever saved last is named where it differs.
    private async Task ReloadAsync()
    {
        await LoadAsync(keepEdits: IsDirty);
        if (_view is UserView.Shown { Changes: [var last, ..] } shown && IsDirty)
        {
            Merge(shown, last.Actor, last.At);
        }
    }

    private async Task LoadAsync(bool keepEdits)
    {
        var view = await Views.LoadAsync(Id, Me.Actor, Leaving);
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        _view = view;
        if (view is UserView.Shown shown && !keepEdits)
        {
            (_edit, _notSaved) = (new UserEdit(UserForm.Of(shown.User), Fields.All(shown.Locations)), null);
        }
    }

    private void Merge(UserView.Shown shown, string by, DateTimeOffset at)
    {
        var theirs = UserForm.Of(shown.User);
        if (theirs.Version != _edit!.Form.Version)
        {
            _edit.Merge(theirs, by, at);
        }
    }

    private void Cancel()
    {
        _edit?.Cancel();
        _notSaved = null;
    }

    private async Task SaveAsync()
    {
        if (_saving || !IsDirty)
        {
            return;
        }

        (_saving, _notSaved) = (true, null);
        try
        {
            await ShowAsync(await Users.SaveAsync(Id, _edit!.Form, Me.Actor, Leaving));
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
            case ChangeOutcome.Saved:
                await LoadAsync(keepEdits: false);
                Toasts.Success(Text[nameof(UsersText.SavedTitle)], (_view as UserView.Shown)?.Details.Now(Text, Eligibility));
                break;
            case ChangeOutcome.Unchanged:
                await LoadAsync(keepEdits: false);
                Toasts.Success(Text[nameof(UsersText.UnchangedTitle)], Text[nameof(UsersText.UnchangedDetail)]);
                break;
            case ChangeOutcome.Invalid(var problems):
                _edit!.Refuse(problems);
                break;
            case ChangeOutcome.Stale(var by, var at, _):
                await LoadAsync(keepEdits: true);
                if (_view is UserView.Shown shown)
                {
                    Merge(shown, by, at);
                }

                break;
            case ChangeOutcome.Missing:
                await LoadAsync(keepEdits: false);
                break;
            case ChangeOutcome.NotStored or ChangeOutcome.NotAllowed:
                _notSaved = outcome;
                break;
            default:
                throw new UnreachableException();
        }
    }
}
