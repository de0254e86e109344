using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Users.Profile;

/// <summary>Adds a user, then opens their Calling page.</summary>
public sealed partial class NewUserPage
{
    private EditSession<UserForm> _session = null!;
    private IReadOnlyList<Location> _locations = [];
    private bool _isAdded;

    [Inject] public required UserViews Views { get; init; }
    [Inject] public required UserFormFields Fields { get; init; }
    [Inject] public required UserService Users { get; init; }
    [Inject] public required IValidator<UserForm> Validator { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }

    protected override Task OnInitializedAsync()
    {
        _session = new EditSession<UserForm>(Dialogs, BeginAsync, () => Fields.All(_locations), Validator.FaultsOf);
        return _session.LoadAsync();
    }

    // Null while there is no organization to add anyone to.
    private async Task<UserForm?> BeginAsync()
    {
        if (await Views.ForNewUserAsync(Me.Actor, Leaving) is not { } locations)
        {
            return null;
        }

        _locations = locations;

        // Who is confined to one location has nothing to choose.
        return new UserForm { LocationId = Me.Actor.IsConfined && locations is [var only] ? only.Id : null };
    }

    private async Task AddAsync()
    {
        if (!_isAdded && await _session.RunAsync(async () => await Users.AddAsync(_session.Form!, Me.Actor, Leaving)) is ChangeOutcome.Saved saved)
        {
            _isAdded = true;
            _session.LetGo();
            Toasts.Success(Text[nameof(UsersText.Added), _session.Form!.Email.Trim()]);
            Navigation.NavigateTo(Links.UserCalling(saved.Id));
        }
    }

    private void Cancel() => Navigation.NavigateTo(Links.Users);
}
