using BusinessTexting.Console.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDatabase(builder.Configuration, path: null);
builder.Build().Run();
