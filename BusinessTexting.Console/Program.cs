using BusinessTexting.Console.Commands;
using BusinessTexting.Console.Hosting;

if (ConsoleCommands.IsVerb(args))
{
    return await ConsoleCommands.RunAsync(args);
}

return await PlainErrors.ReportAsync(async () =>
{
    // The files beside the executable are found whichever folder it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    builder.AddConsoleLogging();
    builder.AddConsoleWeb();
    builder.Services.AddDatabase(builder.Configuration, builder.Configuration["database"]);
    builder.Services.AddFeatures();

    var app = builder.Build();
    app.MapConsole();

    return await app.ServeAsync();
});
