using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Hosting;

/// <summary>The built console, asked for a demo.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_demo_has_an_administrator_per_role_whose_password_is_printed_says_what_it_is_and_leaves_nothing()
    {
        await using var demo = await ConsoleProcess.ServeDemoAsync(_folder.Path, ("Database__ConnectionString", "Data Source=console.db"));
        var people = demo.Greeting.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(line => line.Split("  ")).ToList();

        Assert.Equal(["Full", "User", "Location", "Support", "ReadOnly"], people.Select(person => person[0]));
        Assert.Equal(5, people.Select(person => person[2]).Distinct().Count());
        foreach (var person in people)
        {
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(demo.Url) };
            using var answer = await ConsoleApp.SignInAsync(browser, person[1], person[2]);
            Assert.Equal("/", ConsoleApp.LeadsTo(answer));
        }

        using var visitor = new HttpClient { BaseAddress = new Uri(demo.Url) };
        Assert.Contains("This is a demo.", await visitor.GetStringAsync("/sign-in", CancellationToken.None), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetDirectories(_folder.Path, "business-texting-demo-*"));

        Assert.Equal(0, (await demo.StopAsync()).ExitCode);
        Assert.Empty(Directory.GetDirectories(_folder.Path, "business-texting-demo-*"));
        Assert.Empty(Directory.GetFiles(_folder.Path, "console.db*"));
    }

    [Fact]
    public async Task A_demo_has_a_database_of_its_own()
    {
        var path = Path.Combine(_folder.Path, "console.db");

        AssertRefused("A demo has a database of its own", await ConsoleProcess.RunAsync(_folder.Path, "--demo", "--database", path));
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:0")]
    [InlineData("ASPNETCORE_URLS", "https://console.example:0")]
    [InlineData("Kestrel__Endpoints__Lan__Url", "http://*:0")]
    public async Task A_demo_answers_on_this_machine_only(string setting, string address) => AssertRefused(
        $"A demo answers on this machine only, so it does not listen on {address}.",
        await ConsoleProcess.RunAsync(_folder.Path, assembly: null, [("TMPDIR", _folder.Path), (setting, address)], "--demo"));

    public void Dispose() => _folder.Dispose();

    private void AssertRefused(string sentence, ConsoleProcess.CommandEnd end)
    {
        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.Contains(sentence, end.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(_folder.Path, "business-texting-demo-*"));
    }
}
