using BusinessTexting.Console.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Asks before unsaved changes are left behind, in the console and when the tab is closed.</summary>
public sealed partial class LeaveGuard
{
    private bool _letGo;

    [Parameter, EditorRequired] public bool Dirty { get; set; }

    [Inject] public required IDialogService Dialogs { get; init; }

    /// <summary>Asks no more: what was edited is saved or gone, and the page is about to be left. Setting <see cref="Dirty"/> would come too late,
    /// with the page's next rendering.</summary>
    public void LetGo() => _letGo = true;

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (!Dirty || _letGo)
        {
            return;
        }

        var leave = await Dialogs.ConfirmAsync(
            ControlsText.LeaveTitle, ControlsText.LeaveBody, ControlsText.LeaveConfirm, ButtonVariant.Negative, ControlsText.LeaveCancel);
        if (!leave)
        {
            leaving.PreventNavigation();
        }
    }
}
