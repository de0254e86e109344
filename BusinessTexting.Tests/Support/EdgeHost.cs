using System.Net;
using System.Security.Claims;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Hosting.Edge;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BusinessTexting.Tests.Support;

/// <summary>The console's edge before endpoints of a test's own, for whoever asks from wherever.</summary>
internal sealed class EdgeHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private EdgeHost(TestDatabase database, WebApplication app) => (_database, _app) = (database, app);

    /// <summary>Where requests come from, as far as the network goes.</summary>
    public IPAddress From { get; set; } = IPAddress.Loopback;

    /// <summary>Who asks; null for nobody.</summary>
    public string? Account { get; set; }

    public WrittenLog Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public string DatabasePath => _database.Path;

    public static async Task<EdgeHost> StartAsync(Action<WebApplication> map, params (string Key, string Value)[] settings)
    {
        var database = new TestDatabase();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = database.Folder });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddDatabase(builder.Configuration, database.Path).AddFeatures();

        // What watches the database in the background would open it, and so make it again, while a test takes it away.
        foreach (var watch in builder.Services.Where(IsWatch).ToList())
        {
            builder.Services.Remove(watch);
        }

        builder.AddEdge(database.Path);

        var app = builder.Build();
        var host = new EdgeHost(database, app);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(host.Log);
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = host.From;
            return next(context);
        });
        app.UseEdge();
        app.Use((context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity(host.Account is { } account ? [new Claim(ClaimTypes.NameIdentifier, account)] : []));
            return next(context);
        });
        app.UseEdgeLimits();
        app.UseAntiforgery();
        map(app);
        app.MapHealth();
        await app.StartAsync();
        return host;
    }

    /// <summary>Sends what a browser would: it says that it reads HTML, and these headers.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Accept", "text/html");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _app.GetTestClient().SendAsync(request, CancellationToken.None);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public async Task DatabaseAsync(Func<DatabaseFacade, Task> change)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        await change(db.Database);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _database.Dispose();
    }

    private static bool IsWatch(ServiceDescriptor service) => service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)
        && (service.ImplementationFactory is not null || service.ImplementationType?.Assembly == typeof(ConsoleDb).Assembly);
}
