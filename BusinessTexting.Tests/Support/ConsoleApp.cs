using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BusinessTexting.Tests.Support;

/// <summary>The whole console without a network: its own entry point, on a database of its own.</summary>
public sealed class ConsoleApp : WebApplicationFactory<ChangeStore>
{
    private bool _isDisposed;

    public TestDatabase Database { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("database", Database.Path);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        // The factory disposes itself twice, once synchronously and once not.
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            Database.Dispose();
        }
    }
}
