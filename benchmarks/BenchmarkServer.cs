using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Hosting.Edge;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BusinessTexting.Benchmarks;

/// <summary>The console as it serves, in a process of its own that prints what its client has to know, and serves until it is killed.</summary>
internal static class BenchmarkServer
{
    /// <param name="kind">Which of the servers: an argument of this program.</param>
    public static Process Start(string kind, string database)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BusinessTexting.Benchmarks.dll"), kind, database])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };

        // It logs as it does in service; nobody reads it here, and a full pipe would stop it.
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    public static WebApplication Build(string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DemoMode).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration["Edge:ApiCallsPerMinute"] = "100000000";
        builder.Configuration["Edge:CircuitsPerAccount"] = "100";
        builder.AddConsoleLogging();
        builder.AddConsoleWeb("http://localhost:0");
        builder.Services.AddSingleton(new DemoMode(IsOn: false));
        builder.Services.AddDatabase(builder.Configuration, database);
        builder.Services.AddFeatures();
        builder.AddEdge(database);
        var app = builder.Build();
        app.UseEdge();
        app.MapConsole();
        return app;
    }

    public static async Task ServeAsync(this WebApplication app, params string[] told)
    {
        await app.StartAsync();
        foreach (var line in told)
        {
            await System.Console.Out.WriteLineAsync(line);
        }

        await System.Console.Out.WriteLineAsync(new Uri(app.Urls.First()).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await app.WaitForShutdownAsync();
    }
}
