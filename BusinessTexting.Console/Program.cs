using BusinessTexting.Console.Commands;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Hosting.Edge;

OwnFiles.KeepFromOthers();
return await ConsoleCommands.RunAsync(args, serve: serving => PlainErrors.ReportAsync(async () =>
{
    // The files beside the executable are found whichever folder it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    using var demo = serving.IsDemo ? new Demo() : null;

    builder.AddConsoleLogging();
    builder.AddConsoleWeb(serving.Urls);
    builder.Services.AddSingleton(new DemoMode(serving.IsDemo));
    builder.Services.AddDatabase(builder.Configuration, demo?.Database ?? serving.Database);
    builder.Services.AddFeatures();
    builder.AddEdge(demo?.Database ?? serving.Database);

    var app = builder.Build();
    app.UseEdge();
    app.MapConsole();

    return await app.ServeAsync(serving);
}));
