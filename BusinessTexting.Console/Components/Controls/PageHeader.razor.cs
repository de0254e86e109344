using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>What the page is about, with its one h1. The title takes the focus as soon as it is there: the router's own attempt comes too early for a
/// page that reads something first.</summary>
public sealed partial class PageHeader
{
    private ElementReference _title;

    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter] public string? Count { get; set; }
    [Parameter] public string? BackHref { get; set; }
    [Parameter] public string? BackText { get; set; }
    [Parameter] public RenderFragment? Leading { get; set; }
    [Parameter] public RenderFragment? Subtitle { get; set; }
    [Parameter] public RenderFragment? Actions { get; set; }

    [Inject] public required IJSRuntime Browser { get; init; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            await Browser.InvokeVoidAsync("btShell.arrive", _title);
        }
        catch (Exception exception) when (exception is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone again, and with it the title.
        }
    }
}
