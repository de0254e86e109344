using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Asks before unsaved changes are left behind, in the console and when the tab is closed.</summary>
public sealed partial class LeaveGuard
{
    /// <summary>Whether leaving would lose something; asked when somebody leaves, since the page may not have been drawn again since it was saved.</summary>
    [Parameter, EditorRequired] public required Func<bool> IsDirty { get; set; }

    [Inject] public required IDialogService Dialogs { get; init; }

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (!IsDirty())
        {
            return;
        }

        var leave = await Dialogs.ConfirmAsync(
            ControlsText.LeaveTitle, ControlsText.LeaveBody, ControlsText.LeaveConfirm, Color.Error, ControlsText.LeaveCancel);
        if (!leave)
        {
            leaving.PreventNavigation();
        }
    }
}
