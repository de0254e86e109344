using BusinessTexting.Console.Components;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BusinessTexting.Benchmarks;

/// <summary>The console as it serves, in a process of its own, with one endpoint more: an empty one behind the same key and limiter.</summary>
internal static class ApiServer
{
    public const string Empty = "/api/v1/empty";

    /// <summary>Prints its key and its port, and serves until it is killed.</summary>
    public static async Task RunAsync(string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DemoMode).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration["Edge:ApiCallsPerMinute"] = "100000000";
        builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
        builder.AddConsoleLogging();
        builder.AddConsoleWeb("http://localhost:0");
        builder.Services.AddSingleton(new DemoMode(IsOn: false));
        builder.Services.AddDatabase(builder.Configuration, database);
        builder.Services.AddFeatures();
        builder.AddEdge(database);
        var app = builder.Build();
        app.UseEdge();
        app.MapConsole();
        app.MapApiGroup().MapGet("/empty", () => Results.Ok()).Is("empty", "Nothing.");

        await app.Services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        var form = new ApiKeyForm { Name = $"Benchmark {Guid.NewGuid():N}", Role = Role.Full, ExpiresAt = DateTimeOffset.UtcNow.AddDays(1) };
        var (_, key) = await app.Services.GetRequiredService<ApiKeyService>().AddAsync(form, Actor.CommandLine, CancellationToken.None);
        await app.StartAsync();
        await System.Console.Out.WriteLineAsync(key);
        await System.Console.Out.WriteLineAsync(new Uri(app.Urls.First()).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await app.WaitForShutdownAsync();
    }
}
