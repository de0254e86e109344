using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Layout;
using BusinessTexting.Console.Security;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace BusinessTexting.Tests.Support;

/// <summary>Renders pages and controls over the real services and a real database. The browser's answers are empty.</summary>
public abstract class ConsoleTestContext : BunitContext
{
    // The machine is busy with other tests; what takes longer than this never comes.
    static ConsoleTestContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected ConsoleTestContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Database.AddTo(Services);
        Services.AddRadzenComponents();
        Services.AddScoped<Toasts>();
        Services.AddScoped<ViewerZone>();
        Services.AddSingleton(Me);
        Services.AddSingleton(new DemoMode(IsOn: false));
        Me.Become(Actors.Full);
    }

    /// <summary>Who looks at what is rendered: a full administrator until a test says otherwise.</summary>
    protected CurrentActor Me { get; } = new();

    /// <summary>The database behind what is rendered; empty until a test stores something.</summary>
    protected TestDatabase Database { get; } = new();

    protected NotificationService Notifications => Services.GetRequiredService<NotificationService>();

    protected BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Database.Dispose();
        }
    }
}
