using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BusinessTexting.Console.Components;

/// <summary>Tells a page that says everything in its address when that changes while the page stays open: another filter, a link to one entry,
/// the back button.</summary>
public sealed class AddressWatch : ComponentBase, IDisposable
{
    /// <summary>The page's own path: what leads elsewhere is not its business.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (new Uri(change.Location).AbsolutePath == Path)
        {
            _ = InvokeAsync(TellAsync);
        }
    }

    private async Task TellAsync()
    {
        try
        {
            await OnChanged.InvokeAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await DispatchExceptionAsync(exception);
        }
    }
}
