using BusinessTexting.Console.Commands;
using BusinessTexting.Console.Hosting;

return await ConsoleCommands.RunAsync(args, serve: (urls, database) => PlainErrors.ReportAsync(async () =>
{
    // The files beside the executable are found whichever folder it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    builder.AddConsoleLogging();
    builder.AddConsoleWeb(urls);
    builder.Services.AddDatabase(builder.Configuration, database);
    builder.Services.AddFeatures();

    var app = builder.Build();
    app.MapConsole();

    return await app.ServeAsync();
}));
