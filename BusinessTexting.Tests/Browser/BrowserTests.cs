using BusinessTexting.Console.Security;
using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

/// <summary>A journey through the built console; where it fails, what was on the screen is kept beside the temporary files.</summary>
[Collection(nameof(OneAtATime))]
public abstract class BrowserTests(BrowserSession session) : IAsyncDisposable
{
    private readonly List<ServedConsole> _consoles = [];
    private readonly List<Visit> _visits = [];

    /// <summary>Northwind in a console of this journey's own.</summary>
    /// <param name="assembly">The console to serve; null for the one that the tests are built with.</param>
    private protected Task<ServedConsole> ServeNorthwindAsync(string? assembly = null) => KeepAsync(session.ServeNorthwindAsync(assembly));

    /// <summary>A console that can be signed in to, and holds nothing else yet.</summary>
    private protected Task<ServedConsole> ServeEmptyAsync(params (string Key, string Value)[] environment) =>
        KeepAsync(session.ServeEmptyAsync(environment));

    /// <summary>A console that nobody has set up yet.</summary>
    private protected Task<ServedConsole> ServeUntouchedAsync() => KeepAsync(ServedConsole.StartAsync());

    /// <summary>The console all share; a journey there stores nothing.</summary>
    private protected Task<ServedConsole> UnchangedNorthwindAsync() => session.UnchangedNorthwindAsync();

    /// <summary>A person comes who has not signed in, in a browser profile of their own.</summary>
    private protected async Task<IPage> ComeAsync(ServedConsole console, string address)
    {
        var visit = await Visit.BeginAsync(session.Browser, console.Url, cookies: null);
        _visits.Add(visit);
        await visit.Page.GotoAsync(address);
        return visit.Page;
    }

    /// <summary>An administrator comes, signed in, in a browser profile of their own.</summary>
    private protected async Task<IPage> VisitAsync(ServedConsole console, string address, Role role = Role.Full)
    {
        var visit = await Visit.BeginAsync(session.Browser, console.Url, console.CookiesOf(role));
        _visits.Add(visit);
        if (console.CookiesOf(role) is null)
        {
            await visit.Page.GotoAsync("/sign-in");
            await visit.Page.SignInAsync(role);
            console.Remember(role, await visit.Page.Context.StorageStateAsync());
        }

        await visit.Page.GotoAsync(address);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        return visit.Page;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = Xunit.TestContext.Current.TestState?.Result is TestResult.Failed;
        if (failed)
        {
            await PhotographAsync();
        }

        var complaints = _visits.SelectMany(visit => visit.Complaints).ToList();
        foreach (var visit in _visits)
        {
            await visit.DisposeAsync();
        }

        foreach (var console in _consoles)
        {
            await console.DisposeAsync();
        }

        Assert.True(failed || complaints is [], $"The browser complained:\n{string.Join('\n', complaints)}");
    }

    private async Task<ServedConsole> KeepAsync(Task<ServedConsole> starting)
    {
        var console = await starting;
        _consoles.Add(console);
        return console;
    }

    private async Task PhotographAsync()
    {
        var test = Xunit.TestContext.Current.TestMethod?.MethodName ?? GetType().Name;
        var folder = Path.Combine(Path.GetTempPath(), "business-texting-failures", test);
        for (var tab = 0; tab < _visits.Count; tab++)
        {
            var saved = await _visits[tab].PhotographAsync(folder, $"tab-{tab + 1}");
            Xunit.TestContext.Current.TestOutputHelper?.WriteLine($"What was on the screen: {saved}.png, {saved}.txt");
        }
    }
}
