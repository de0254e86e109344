using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Users;

/// <summary>What every page about one user has around its own: who it is about, the tabs, the actions, and what to say when there is nothing to show.</summary>
public sealed partial class UserFrame
{
    private string? _removalTrouble;
    private bool _removing;

    /// <summary>Null while it is being loaded.</summary>
    [Parameter, EditorRequired] public UserView? View { get; set; }

    /// <summary>The tab this page is: <see cref="UsersText.Profile"/> or <see cref="UsersText.Calling"/>, by name.</summary>
    [Parameter, EditorRequired] public required string Section { get; set; }

    /// <summary>Whether the page is saving, so that its own change is no news.</summary>
    [Parameter] public bool Saving { get; set; }

    /// <summary>With the entry of the record that makes it due; null where reading failed and is tried again.</summary>
    [Parameter, EditorRequired] public EventCallback<AuditEntry?> OnReload { get; set; }

    /// <summary>The user is gone and the page about to be left: it lets go of unsaved changes.</summary>
    [Parameter, EditorRequired] public EventCallback OnRemoved { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] public required UserService Users { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccessText> Access { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private bool MayRemove => Me.Actor.May(Privilege.ChangeUsers);

    protected override void OnParametersSet()
    {
        if (View is not UserView.Shown)
        {
            _removalTrouble = null;
        }
    }

    private TabLink[] Tabs(long id) =>
    [
        new(Text[nameof(UsersText.Profile)], Links.User(id), Section is nameof(UsersText.Profile)),
        new(Text[nameof(UsersText.Calling)], Links.UserCalling(id), Section is nameof(UsersText.Calling)),
    ];

    // The user themselves, and all that their verdict and their default follow from.
    private bool Concerns(AuditEntry entry) => View is UserView.Shown shown && entry.Resource switch
    {
        AuditResource.User => entry.ResourceId == shown.User.Id,
        AuditResource.Location => entry.ResourceId == shown.User.LocationId,
        _ => true,
    };

    private async Task RemoveAsync()
    {
        if (_removing || View is not UserView.Shown { User: var user })
        {
            return;
        }

        var reason = await Dialogs.ConfirmWithReasonAsync(
            Text[nameof(UsersText.RemoveTitle), user.Name],
            builder => builder.AddContent(0, Text[nameof(UsersText.RemoveBody), user.Name, user.Email]),
            Text[nameof(UsersText.RemoveUser)],
            Color.Error);
        if (reason is null)
        {
            return;
        }

        _removing = true;
        await ShowAsync(await Users.RemoveAsync(user.Id, user.Version, Me.Actor with { Reason = reason }, Leaving), user.Name);
        _removing = false;
    }

    private async Task ShowAsync(ChangeOutcome outcome, string name)
    {
        switch (outcome)
        {
            case ChangeOutcome.Saved or ChangeOutcome.Missing:
                await OnRemoved.InvokeAsync();
                Toasts.Success(Text[nameof(UsersText.Removed), name]);
                Navigation.NavigateTo(Links.Users);
                break;
            case ChangeOutcome.Stale stale:
                _removalTrouble = Text[nameof(UsersText.RemovalStale), name, stale.By];
                await OnReload.InvokeAsync(null);
                break;
            case ChangeOutcome.NotAllowed(var privilege):
                _removalTrouble = privilege.OnlyDo(Access);
                break;
            case ChangeOutcome.NotStored(var trouble):
                _removalTrouble = $"{Text[nameof(UsersText.NotRemoved), name]} {trouble.In(TextingWords)}";
                break;
        }

        StateHasChanged();
    }
}
