using BusinessTexting.Console.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Radzen;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Asks before unsaved changes are left behind, in the console and when the tab is closed.</summary>
public sealed partial class LeaveGuard
{
    [Parameter, EditorRequired] public bool Dirty { get; set; }

    [Inject] public required DialogService Dialogs { get; init; }

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (!Dirty)
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
