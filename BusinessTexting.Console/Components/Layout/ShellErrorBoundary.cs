using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>Catches what a page did not expect, and gives the log and the person the same short reference. Who may not open the page is told so.</summary>
public sealed class ShellErrorBoundary : ErrorBoundary
{
    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required ILogger<ShellErrorBoundary> Logger { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    public string? Reference { get; private set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is not NotAllowedException refused)
        {
            base.BuildRenderTree(builder);
            return;
        }

        builder.OpenComponent<NotAllowed>(0);
        builder.AddComponentParameter(1, nameof(NotAllowed.Privilege), refused.Privilege);
        builder.CloseComponent();
    }

    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is NotAllowedException refused)
        {
            Logger.Refused(Me.Actor, refused.Privilege);
            return Task.CompletedTask;
        }

        Reference = ErrorReference.New();
        Logger.PageFailed(PageAddress.WithoutValues(new Uri(Navigation.Uri).AbsolutePath), Reference, exception);
        StateHasChanged();

        return Task.CompletedTask;
    }
}
