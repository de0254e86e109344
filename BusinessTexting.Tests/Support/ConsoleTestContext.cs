using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Layout;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace BusinessTexting.Tests.Support;

/// <summary>Renders pages and controls over the real services and a real database. The browser's answers are empty.</summary>
public abstract class ConsoleTestContext : BunitContext
{
    private readonly Lazy<IRenderedComponent<MudPopoverProvider>> _popovers;
    private readonly Lazy<IRenderedComponent<MudSnackbarProvider>> _toasts;

    // The machine is busy with other tests; what takes longer than this never comes.
    static ConsoleTestContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected ConsoleTestContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Database.AddTo(Services);

        // What opens over a page is shown by a provider beside it, which comes when a test looks.
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddScoped<Toasts>();
        Services.AddScoped<ViewerZone>();
        Services.AddSingleton(Me);
        Services.AddSingleton(new DemoMode(IsOn: false));
        Me.Become(Actors.Full);
        _popovers = new(() => Render<MudPopoverProvider>());
        _toasts = new(() => Render<MudSnackbarProvider>());
    }

    /// <summary>Who looks at what is rendered: a full administrator until a test says otherwise.</summary>
    protected CurrentActor Me { get; } = new();

    /// <summary>The database behind what is rendered; empty until a test stores something.</summary>
    protected TestDatabase Database { get; } = new();

    /// <summary>Menus and the options of selects, while they are open.</summary>
    protected IRenderedComponent<MudPopoverProvider> Popovers => _popovers.Value;

    /// <summary>Titles and details of the toasts shown so far.</summary>
    protected IEnumerable<string> ToastWords => _toasts.Value.FindAll(".mud-snackbar-content-message > *").Select(Found.Words);

    protected BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    /// <summary>Chooses from the menu that is open.</summary>
    protected void Choose(string words) => Popovers.WaitForElements("[role=menuitem]").Single(item => item.Words() == words).Click();

    /// <summary>Chooses from the list with this label, which shows its options over the page.</summary>
    protected void Select(IRenderedComponent<IComponent> page, string label, string option)
    {
        _ = Popovers;
        page.Control(label).MouseDown();
        Popovers.WaitForElements("[role=option]").Single(item => item.Words() == option).Click();
    }

    /// <summary>Types into the field with this label, and has what it offers.</summary>
    protected IReadOnlyList<IElement> Seek(IRenderedComponent<IComponent> page, string label, string words)
    {
        _ = Popovers;
        page.Control(label).Input(words);
        return [.. Popovers.WaitForElements("[role=option]")];
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Database.Dispose();
        }
    }
}
