using System.Diagnostics;
using System.Globalization;
using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Users;

/// <summary>What stands in the place of a user who was removed, and the way to erase what the record tells of them.</summary>
public sealed partial class UserGone
{
    private const int MostCopies = 10;

    private bool _erased;
    private bool _busy;
    private string? _notErased;
    private ErasureState? _state;

    [Parameter, EditorRequired] public required AuditEntry Removal { get; set; }

    [Inject] public required PersonErasure Erasure { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required IStringLocalizer<AccessText> Access { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        _erased = _erased || Removal.Personal is null or { IsErased: true };
        await LoadAsync();
    }

    // For who may erase: it names files.
    private async Task LoadAsync() =>
        _state = Me.Actor.May(Privilege.KeepRecord) ? await Erasure.LoadAsync(Removal.ResourceId!.Value, Me.Actor, Leaving) : null;

    private async Task EraseAsync()
    {
        await LoadAsync();
        var reason = await Dialogs.ConfirmWithReasonAsync(
            Text[nameof(UsersText.EraseTitle)],
            builder =>
            {
                builder.AddContent(0, Text[nameof(UsersText.EraseBody), Removal.ResourceName]);
                builder.AddMarkupContent(1, " ");
                builder.AddContent(2, Meanwhile(_state));
            },
            Text[nameof(UsersText.Erase)],
            Color.Error);
        if (reason is null)
        {
            return;
        }

        (_busy, _notErased) = (true, null);
        var outcome = await Erasure.EraseAsync(Removal.ResourceId!.Value, Me.Actor with { Reason = reason }, Leaving);
        _busy = false;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                _erased = true;
                await LoadAsync();
                Toasts.Success(Text[nameof(UsersText.Erased)]);
                break;
            case ChangeOutcome.Unchanged:
                // By somebody else, a moment ago.
                _erased = true;
                await LoadAsync();
                break;
            case ChangeOutcome.Missing:
                _notErased = Text[nameof(UsersText.NothingToErase)];
                break;
            case ChangeOutcome.NotAllowed(var privilege):
                _notErased = privilege.OnlyDo(Access);
                break;
            case ChangeOutcome.NotStored(var trouble):
                _notErased = trouble.In(TextingWords);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private string Meanwhile(ErasureState? state) => state switch
    {
        null => "",
        { Room.IsEnough: true } => Text[nameof(UsersText.EraseMeanwhile)],
        { Room: var room } => Text[nameof(UsersText.EraseNeedsRoom), Megabytes(room.Needed), Megabytes(room.Free)],
    };

    private string WhyUnfinished(ErasureState state) => state.Rewrite switch
    {
        RewriteOutcome.NoRoom => Text[nameof(UsersText.UnfinishedNoRoom), Megabytes(state.Room.Needed), Megabytes(state.Room.Free)],
        RewriteOutcome.Failed => Text[nameof(UsersText.UnfinishedFailed)],
        _ => Text[nameof(UsersText.UnfinishedHeld)],
    };

    private static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString("N0", CultureInfo.CurrentCulture);
}
