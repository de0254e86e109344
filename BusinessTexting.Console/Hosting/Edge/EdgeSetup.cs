using BusinessTexting.Console.Components.Layout;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.HttpOverrides;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>What stands between the network and the pages.</summary>
internal static class EdgeSetup
{
    /// <summary>Comes after the features, whose allowance of uploads it sets.</summary>
    /// <param name="database">The value of <c>--database</c>; null without one.</param>
    public static void AddEdge(this WebApplicationBuilder builder, string? database)
    {
        var settings = EdgeSettings.Read(builder.Configuration);
        var isHttps = ListeningAddresses.AreHttps(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            RequestLimits.Apply(kestrel, settings);
            kestrel.ConfigureEndpointDefaults(kestrel.ApplicationServices.GetRequiredService<AddressLimit>().Apply);
        });

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton<AddressLimit>();
        services.AddSingleton<Readiness>();
        services.AddSingleton(_ => new UploadAllowance(settings.UploadsPerMinute));
        services.AddSingleton<PageLimits>();
        services.AddScoped<CircuitHandler, CircuitLimit>();
        services.AddRateLimiter(limits => RateLimits.Add(limits, settings));
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = RequestLimits.MessageBytes);
        KeyFolder.Prepare(builder.Configuration, database);

        // After everybody else: an environment variable of the framework's would trust whoever connects.
        services.PostConfigure<ForwardedHeadersOptions>(headers => Trust(headers, settings.Proxies));
        services.Configure<CookiePolicyOptions>(cookies =>
        {
            cookies.HttpOnly = HttpOnlyPolicy.Always;
            cookies.MinimumSameSitePolicy = SameSiteMode.Lax;
            cookies.Secure = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddAntiforgery(forms => forms.Cookie.Name = CookieNames.Of(CookieNames.Form, isHttps));
    }

    /// <summary>Comes first: before anybody is signed in.</summary>
    public static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(RequestFailures.Options);
        if (ListeningAddresses.AreExposed(app.Configuration))
        {
            app.UseMiddleware<HttpsGuard>();
        }

        app.UseMiddleware<OriginGuard>();
        app.Use(RequestLimits.RefuseLargeBodyAsync);
        app.UseMiddleware<RequestText>();
        app.UseStatusCodePagesWithReExecute(NotFoundPage.Path, createScopeForStatusCodePages: true);
        app.Use(PlainAnswer.ToBareStatusAsync);
        app.UseCookiePolicy();
    }

    /// <summary>Comes as soon as it is known who asks.</summary>
    public static void UseEdgeLimits(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseMiddleware<PageLimit>();
    }

    private static void Trust(ForwardedHeadersOptions headers, IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        headers.ForwardedHeaders = proxies is [] ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

        // As many hops as there are, as long as each is ours.
        headers.ForwardLimit = null;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            headers.KnownIPNetworks.Add(proxy);
        }
    }
}
