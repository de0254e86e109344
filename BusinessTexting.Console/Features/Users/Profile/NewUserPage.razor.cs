using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Profile;

/// <summary>Adds a user, then opens their Calling page.</summary>
public sealed partial class NewUserPage
{
    private UserEdit? _edit;
    private IReadOnlyList<Location>? _locations;
    private StorageTrouble? _loadTrouble;
    private ChangeOutcome? _notSaved;
    private bool _loaded;
    private bool _saving;
    private bool _added;
    private LeaveGuard? _guard;

    [Inject] public required UserViews Views { get; init; }
    [Inject] public required UserFormFields Fields { get; init; }
    [Inject] public required UserService Users { get; init; }
    [Inject] public required IValidator<UserForm> Validator { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    private string FaultsTitle => _edit?.Faults.Count is 1 ? Text[nameof(UsersText.FaultsOne)] : Text[nameof(UsersText.FaultsMany), _edit?.Faults.Count ?? 0];

    // Who is confined to one location has nothing to choose.
    private long? OnlyLocation => Me.Actor.IsConfined && _locations is [var only] ? only.Id : null;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            (_locations, _loaded, _loadTrouble) = (await Views.ForNewUserAsync(Me.Actor, Leaving), true, null);
            _edit = _locations is null ? null : new UserEdit(new UserForm { LocationId = OnlyLocation }, Fields.All(_locations));
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _loadTrouble = StorageTroubles.Behind(exception);
        }
    }

    private async Task AddAsync()
    {
        if (_saving || _added)
        {
            return;
        }

        (_saving, _notSaved) = (true, null);
        try
        {
            Show(await Users.AddAsync(_edit!.Form, Me.Actor, Leaving));
        }
        finally
        {
            _saving = false;
        }
    }

    private void Show(ChangeOutcome outcome)
    {
        switch (outcome)
        {
            case ChangeOutcome.Saved saved:
                _added = true;
                _guard?.LetGo();
                Toasts.Success(Text[nameof(UsersText.Added), _edit!.Form.Email.Trim()]);
                Navigation.NavigateTo(Links.UserCalling(saved.Id));
                break;
            case ChangeOutcome.Invalid(var problems):
                _edit!.Refuse(problems);
                break;
            case ChangeOutcome.NotStored or ChangeOutcome.NotAllowed:
                _notSaved = outcome;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Cancel() => Navigation.NavigateTo(Links.Users);
}
