using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Users.Profile;

/// <summary>One user's facts, all of them editable. A corrected fact clears its finding with the save, and the page says what that came to.</summary>
public sealed partial class UserProfilePage
{
    private EditSession<UserForm> _session = null!;
    private UserView? _view;
    private long? _loaded;

    [Parameter] public long Id { get; set; }

    [Inject] public required UserViews Views { get; init; }
    [Inject] public required UserService Users { get; init; }
    [Inject] public required UserFormFields Fields { get; init; }
    [Inject] public required IValidator<UserForm> Validator { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    protected override void OnInitialized() =>
        _session = new EditSession<UserForm>(Dialogs, ReadAsync, () => Fields.All(_view is UserView.Shown shown ? shown.Locations : []), Validator.FaultsOf);

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded != Id)
        {
            (_loaded, _view) = (Id, null);
            _session.Forget();
            await _session.LoadAsync();
        }
    }

    // The frame around the page tells what cannot be shown, and of whom.
    private async Task<UserForm?> ReadAsync()
    {
        _view = await Views.LoadAsync(Id, Me.Actor, Leaving);
        if (_view is null)
        {
            Navigation.NotFound();
        }

        return _view is UserView.Shown shown ? UserForm.Of(shown.User) : null;
    }

    private Task ReloadAsync(AuditEntry? news) => news is null ? _session.RetryAsync() : _session.ShowLatestAsync(news.Actor, news.At);

    private async Task SaveAsync()
    {
        switch (await _session.SaveAsync(async () => await Users.SaveAsync(Id, _session.Form!, Me.Actor, Leaving)))
        {
            case ChangeOutcome.Saved:
                Toasts.Saved(Text[nameof(UsersText.SavedTitle)], _session.SavedTogetherWith, (_view as UserView.Shown)?.Details.Now(Text, Eligibility));
                break;
            case ChangeOutcome.Unchanged:
                Toasts.Success(Text[nameof(UsersText.UnchangedTitle)], Text[nameof(UsersText.UnchangedDetail)]);
                break;
        }
    }
}
