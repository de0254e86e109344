using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Layout;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Console.Security;
using Radzen;

namespace BusinessTexting.Console.Hosting;

/// <summary>The web half of the console: components, assets and headers.</summary>
internal static class ConsoleWeb
{
    /// <param name="urls">The value of <c>--urls</c>; null without one.</param>
    public static void AddConsoleWeb(this WebApplicationBuilder builder, string? urls)
    {
        builder.Configuration[WebHostDefaults.ServerUrlsKey] = urls ?? builder.Configuration[WebHostDefaults.ServerUrlsKey];
        builder.WebHost.UseUrls(ListeningAddresses.From(builder.Configuration));

        // Otherwise the assets of packages are found in Development only.
        builder.WebHost.UseStaticWebAssets();

        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddLocalization();
        builder.Services.AddScoped<Toasts>();
        builder.Services.AddScoped<ViewerZone>();
        builder.Services.AddScoped(_ =>
        {
            var me = new CurrentActor();
            me.Become(new Actor("administrator") { Role = Role.Full });
            return me;
        });
    }

    public static void MapConsole(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute(NotFoundPage.Path, createScopeForStatusCodePages: true);
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapUserExport();
        app.MapAuditExport();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // SecurityHeaders already says who may frame the console: nobody.
            options.ContentSecurityFrameAncestorsPolicy = null;
        });
    }
}
