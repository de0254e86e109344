using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Users.Calling;

/// <summary>One user's texting: the setting, why they may or may not text, and what changed lately.</summary>
public sealed partial class UserCallingPage
{
    private EditSession<UserTextingForm> _session = null!;
    private UserView? _view;
    private long? _loaded;

    [Parameter] public long Id { get; set; }

    [Inject] public required UserViews Views { get; init; }
    [Inject] public required UserService Users { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private IReadOnlyList<EditedField<UserTextingForm>> Fields =>
        [new(nameof(UserTextingForm.Texting), Text[nameof(UsersText.UserSetting)], form => Words(form.Texting), (from, to) => to.Texting = from.Texting)];

    protected override void OnInitialized() => _session = new EditSession<UserTextingForm>(Dialogs, ReadAsync, () => Fields);

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
    private async Task<UserTextingForm?> ReadAsync()
    {
        _view = await Views.LoadAsync(Id, Me.Actor, Leaving);
        if (_view is null)
        {
            Navigation.NotFound();
        }

        return _view is UserView.Shown shown ? UserTextingForm.Of(shown.User) : null;
    }

    private Task ReloadAsync(AuditEntry? news) => news is null ? _session.RetryAsync() : _session.ShowLatestAsync(news.Actor, news.At);

    private void Choose(TextingChoice choice)
    {
        _session.Form!.Texting = choice;
        _session.Changed(nameof(UserTextingForm.Texting));
    }

    private async Task SaveAsync()
    {
        if (await _session.SaveAsync(async () => await Users.SetTextingAsync(Id, _session.Form!.Texting, _session.Form.Version, Me.Actor, Leaving)) is not null)
        {
            Toasts.Saved(Text[nameof(UsersText.SavedTitle)], _session.SavedTogetherWith, (_view as UserView.Shown)?.Details.Now(Text, Eligibility));
        }
    }

    private string Words(TextingChoice choice) => Text[choice switch
    {
        TextingChoice.On => nameof(UsersText.SettingOn),
        TextingChoice.Off => nameof(UsersText.SettingOff),
        _ => nameof(UsersText.SettingDefault),
    }];

    // The severity's icon is spoken as a word.
    private (Severity Severity, string Spoken, string Words) Summary(EligibilityVerdict verdict) => (verdict.NotMet.Count, verdict.Unknown.Count, verdict.Findings.Count) switch
    {
        (0, 0, _) => (Severity.Success, ControlsText.Success, Text[nameof(UsersText.AllMet)]),
        (_, _, var all) when verdict.IsBlocked => (Severity.Error, ControlsText.Error, Counted(verdict, all)),
        (0, _, var all) => (Severity.Info, ControlsText.Information, Counted(verdict, all)),
        (_, _, var all) => (Severity.Warning, ControlsText.Warning, Counted(verdict, all)),
    };

    private string Counted(EligibilityVerdict verdict, int all) => verdict.NotMet.Count == 0
        ? Text[nameof(UsersText.NotKnownCount), verdict.Unknown.Count, all]
        : Text[nameof(UsersText.NotMetCount), verdict.NotMet.Count, all];
}
