using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BusinessTexting.Tests.Support;

/// <summary>The whole console without a network: its own entry point, on a database of its own.</summary>
public sealed class ConsoleApp : WebApplicationFactory<Database>
{
    private readonly TestDatabase _database = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("database", _database.Path);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.Dispose();
        }
    }
}
