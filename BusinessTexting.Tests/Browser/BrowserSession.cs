using BusinessTexting.Tests.Support;
using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

/// <summary>What all journeys share: the browser, the imported sample to start from, and one console that nobody changes.</summary>
public sealed class BrowserSession : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("business-texting-browser-").FullName;

    private IPlaywright? _playwright;
    private ServedConsole? _northwind;

    public IBrowser Browser { get; private set; } = null!;

    private string Empty => Path.Combine(_folder, "empty.db");

    private string Sample => Path.Combine(_folder, "sample.db");

    public async ValueTask InitializeAsync()
    {
        // The machine may be slow; a page that needs longer than this is broken.
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);

        var import = await ConsoleProcess.RunAsync(_folder, "import", Path.Combine(Repository.Root, "samples", "northwind"), "--database", Sample);
        Assert.True(import.ExitCode == 0, import.Errors);
        await ServedConsole.AddAdministratorsAsync(Sample);
        await ServedConsole.AddAdministratorsAsync(Empty);
    }

    public async ValueTask DisposeAsync()
    {
        if (_northwind is not null)
        {
            await _northwind.DisposeAsync();
        }

        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A console that can be signed in to, and holds nothing else yet.</summary>
    internal Task<ServedConsole> ServeEmptyAsync(params (string Key, string Value)[] environment) => ServedConsole.StartAsync(Empty, environment);

    /// <summary>Northwind as imported, in a console of its own.</summary>
    /// <param name="assembly">The console to serve; null for the one that the tests are built with.</param>
    internal Task<ServedConsole> ServeNorthwindAsync(string? assembly = null) => ServedConsole.StartAsync(Sample, assembly, []);

    /// <summary>Northwind as imported, in the console all share: for journeys that store nothing.</summary>
    internal async Task<ServedConsole> UnchangedNorthwindAsync() => _northwind ??= await ServeNorthwindAsync();
}
