using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Layout;
using BusinessTexting.Console.Components.Theme;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Hosting.Edge;
using MudBlazor.Services;

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

        // While developing, a route for files that are not there yet would take every address, and an unknown one would be found.
        builder.Configuration["DisableStaticAssetNotFoundRuntimeFallback"] = bool.TrueString;

        builder.Services.AddRazorComponents().AddInteractiveServerComponents();

        // What opens over a page stands behind it, so that the link past the navigation is the first of all.
        builder.Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<ThemeStylesheet>();
        builder.Services.AddScoped<Toasts>();
        builder.Services.AddScoped<ViewerZone>();
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddApi();
    }

    public static void MapConsole(this WebApplication app)
    {
        app.UseAssetVersions();
        app.UseApi();
        app.UseSignIn();
        app.UseApiLimits();
        app.UseEdgeLimits();
        app.UseAntiforgery();
        app.UseMiddleware<NotAllowedAnswers>();
        app.UseMiddleware<PageStatus>();

        app.MapAssets();
        app.MapHealth();
        app.MapApi();
        app.MapGroup("").RequireRateLimiting(RateLimits.SignIn).MapAccounts();
        var downloads = app.MapGroup("").RequireRateLimiting(RateLimits.Download);
        downloads.MapUserExport();
        downloads.MapImpactExport();
        downloads.MapAuditExport();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // SecurityHeaders already says who may frame the console: nobody.
            options.ContentSecurityFrameAncestorsPolicy = null;
        });
    }
}
