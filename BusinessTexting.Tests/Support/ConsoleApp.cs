using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BusinessTexting.Tests.Support;

/// <summary>The whole console in this process, over a database of its own, for tests of endpoints.</summary>
public sealed class ConsoleApp : IDisposable
{
    private readonly Factory _factory;

    public ConsoleApp() => _factory = new Factory(Database.Path);

    public TestDatabase Database { get; } = new();

    public HttpClient CreateClient() => _factory.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://localhost") });

    public void Dispose()
    {
        _factory.Dispose();
        Database.Dispose();
    }

    private sealed class Factory(string databasePath) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("database", databasePath);
    }
}
