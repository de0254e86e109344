using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>A switch whose change is asked about: it stands still until the answer is yes.</summary>
public sealed partial class AskingSwitch
{
    private bool _shown;

    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public bool Value { get; set; }

    [Parameter] public EventCallback<bool> ValueChanged { get; set; }

    [Parameter] public bool Disabled { get; set; }

    /// <summary>The id of the words that say more.</summary>
    [Parameter] public string? DescribedBy { get; set; }

    protected override void OnParametersSet() => _shown = Value;

    // The library's switch keeps what was clicked until its parameter changes: it has to be told the new value first, to take the old one back.
    private async Task ChooseAsync(bool on)
    {
        _shown = on;
        await Task.Yield();
        _shown = Value;
        StateHasChanged();
        await ValueChanged.InvokeAsync(on);
    }
}
