using System.Diagnostics;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Profile;

/// <summary>One user's facts, all of them editable. A corrected fact clears its finding with the save, and the page says what that came to.</summary>
public sealed partial class UserProfilePage
{
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private UserView? _view;
    private UserEdit? _edit;
    private long _loaded;
    private bool _saving;
    private StorageTrouble? _trouble;
    private ChangeOutcome.Stale? _conflict;

    [Parameter] public long Id { get; set; }

    [Inject] public required UserViews Views { get; init; }
    [Inject] public required UserService Users { get; init; }
    [Inject] public required IValidator<UserForm> Validator { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private bool IsDirty => _edit is { IsDirty: true } && _view is UserView.Shown;

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

    private Task ReloadAsync() => LoadAsync(keepEdits: IsDirty);

    private async Task LoadAsync(bool keepEdits)
    {
        var view = await Views.LoadAsync(Id, Leaving);
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

        if (keepEdits && _edit is not null)
        {
            _edit.Merge(UserForm.Of(shown.User));
        }
        else
        {
            (_edit, _conflict, _trouble) = (new UserEdit(UserForm.Of(shown.User)), null, null);
        }
    }

    private void Cancel()
    {
        _edit?.Cancel();
        (_conflict, _trouble) = (null, null);
    }

    // Where the user is gone there is nothing left to guard.
    private void LetGo()
    {
        Cancel();
        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        if (_saving || !IsDirty)
        {
            return;
        }

        (_saving, _trouble, _conflict) = (true, null, null);
        try
        {
            await ShowAsync(await Users.SaveAsync(Id, _edit!.Form, Actor.Administrator, Leaving));
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
            case ChangeOutcome.Stale stale:
                await LoadAsync(keepEdits: true);
                _kept.Clear();
                _conflict = stale;
                break;
            case ChangeOutcome.Missing:
                await LoadAsync(keepEdits: false);
                break;
            case ChangeOutcome.NotStored(var trouble):
                _trouble = trouble;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private IReadOnlyList<FieldConflict> Undecided(UserView.Shown shown) =>
        [.. _edit!.Differences(Text, Eligibility, shown.Locations).Where(field => !_kept.Contains(field.Field))];

    private void UseTheirs(string field)
    {
        _edit!.UseTheirs(field);
        EndWhenDecided();
    }

    private void KeepMine(string field)
    {
        _kept.Add(field);
        EndWhenDecided();
    }

    private void EndWhenDecided()
    {
        if (_view is UserView.Shown shown && Undecided(shown) is [])
        {
            _conflict = null;
        }
    }
}
