using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace BusinessTexting.Tests.Support;

internal static class DoubleClicks
{
    /// <summary>Two clicks that the browser sent before it saw what the first one did.</summary>
    public static Task ClickTwice(this IRenderedComponent<IComponent> page, string words) => page.InvokeAsync(() =>
    {
        var click = page.FindComponents<MudButton>().First(button => button.Words() == words).Instance.OnClick;
        return Task.WhenAll(click.InvokeAsync(new MouseEventArgs()), click.InvokeAsync(new MouseEventArgs()));
    });
}
