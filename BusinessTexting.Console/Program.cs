using BusinessTexting.Console.Commands;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Hosting.Edge;

return await ConsoleCommands.RunAsync(args, serve: (urls, database) => PlainErrors.ReportAsync(async () =>
{
    // The files beside the executable are found whichever folder it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    builder.AddConsoleLogging();
    builder.AddConsoleWeb(urls);
    builder.Services.AddDatabase(builder.Configuration, database);
    builder.Services.AddFeatures();
    builder.AddEdge(database);

    var app = builder.Build();
    app.UseEdge();
    app.MapConsole();

    return await app.ServeAsync();
}));
