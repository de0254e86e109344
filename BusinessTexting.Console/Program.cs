using BusinessTexting.Console.Hosting;

// The files beside the executable are found whichever folder it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.AddConsoleLogging();
builder.AddConsoleWeb();

var app = builder.Build();
app.MapConsole();

return await app.ServeAsync();
