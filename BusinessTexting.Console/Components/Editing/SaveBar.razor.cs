using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>Appears at the bottom once something has changed; a double click saves once.</summary>
public sealed partial class SaveBar
{
    private bool _started;

    [Parameter, EditorRequired] public bool Dirty { get; set; }
    [Parameter] public bool Saving { get; set; }
    [Parameter] public string? Message { get; set; }
    [Parameter] public string? SaveText { get; set; }
    [Parameter, EditorRequired] public EventCallback OnSave { get; set; }
    [Parameter, EditorRequired] public EventCallback OnCancel { get; set; }

    // The second click of a double click is already on its way when the first disables the button.
    private async Task SaveAsync()
    {
        if (_started || Saving || !Dirty)
        {
            return;
        }

        _started = true;
        try
        {
            await OnSave.InvokeAsync();
        }
        finally
        {
            _started = false;
        }
    }
}
