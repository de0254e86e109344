using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>Header, navigation and the place every page stands in.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ShellErrorBoundary? _boundary;

    // Where the screen is narrow the drawer closes itself before it is seen.
    private bool _navOpen = true;
    private bool _ready;
    private string _here = "";

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required ViewerZone Zone { get; init; }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Me.Ended -= OnEnded;
    }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        Me.Ended += OnEnded;
        RememberWhere();

        // Pages wait for this one answer, so that no time is shown in one zone and then in another.
        await Zone.ReadAsync();
        _ready = true;
    }

    protected override void OnParametersSet() => Recover();

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        RememberWhere();
        Recover();
        _ = InvokeAsync(StateHasChanged);
    }

    private void OnEnded() => _ = InvokeAsync(() =>
    {
        // It may be noticed while the browser is still on its way out.
        if (!Me.IsLeaving)
        {
            Navigation.NavigateTo(Links.SessionEnded, forceLoad: true);
        }
    });

    private void RememberWhere() => _here = new Uri(Navigation.Uri).PathAndQuery;

    private void Recover() => _boundary?.Recover();

    private void ToggleNav() => _navOpen = !_navOpen;
}
