using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>Catches what a page did not expect, and gives the log and the person the same short reference.</summary>
public sealed class ShellErrorBoundary : ErrorBoundary
{
    [Inject] public required ILogger<ShellErrorBoundary> Logger { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    public string? Reference { get; private set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        Reference = ErrorReference.New();
        Logger.PageFailed(PageAddress.WithoutValues(new Uri(Navigation.Uri).AbsolutePath), Reference, exception);
        StateHasChanged();

        return Task.CompletedTask;
    }
}
