using System.Net;
using System.Net.Sockets;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Hosting;

/// <summary>The built console in a process of its own.</summary>
public sealed class ServingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Started_from_any_folder_it_is_alive()
    {
        await using var console = await ConsoleProcess.ServeAsync(_folder.Path);

        await ConsoleAssert.AliveAsync(console.Url);
    }

    [Fact]
    public async Task Standard_output_holds_the_address_and_nothing_else()
    {
        await using var console = await ConsoleProcess.ServeAsync(_folder.Path);
        await ConsoleAssert.AliveAsync(console.Url);

        var end = await console.StopAsync();

        Assert.Equal((0, $"Business Texting Console is at {console.Url}\n"), (end.ExitCode, end.Output));
    }

    [Fact]
    public async Task The_log_is_on_standard_error_and_in_the_folder_it_was_started_from()
    {
        await using var console = await ConsoleProcess.ServeAsync(_folder.Path);

        var end = await console.StopAsync();

        var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder.Path, "logs")));
        Assert.Contains("console.db is up to date", end.Errors, StringComparison.Ordinal);
        Assert.Contains("console.db is up to date", await File.ReadAllTextAsync(file, CancellationToken.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task A_port_in_use_is_named(string host)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var end = await ServeAsync([], "--urls", $"http://{host}:{port}");

        AssertRefused(1, $"Port {port} is already in use.", end);
    }

    [Fact]
    public async Task A_port_in_use_is_named_when_the_server_has_endpoints_of_its_own()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var end = await ServeAsync([("Kestrel__Endpoints__Http__Url", $"http://127.0.0.1:{port}")]);

        AssertRefused(1, $"Port {port} is already in use.", end);
    }

    [Fact]
    public async Task Https_without_a_certificate_is_told()
    {
        var end = await ServeAsync([("HOME", _folder.Path)], "--urls", "https://127.0.0.1:0");

        AssertRefused(1, "The console cannot listen on https://127.0.0.1:0 without a certificate.", end);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public async Task An_address_others_could_reach_is_refused(string urls)
    {
        AssertRefused(2, "The console answers on this machine only", await ServeAsync([], "--urls", urls));
        AssertRefused(2, "The console answers on this machine only", await ServeAsync([("ASPNETCORE_URLS", urls)]));
        AssertRefused(2, "The console answers on this machine only", await ServeAsync([("Kestrel__Endpoints__Http__Url", urls)]));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "console.db")));
    }

    [Fact]
    public async Task What_is_no_address_is_refused() =>
        AssertRefused(2, "The console cannot listen on 'localhost:5080', which is not an address.", await ServeAsync([], "--urls", "localhost:5080"));

    [Theory]
    [InlineData("Eligibility__MinimumDesktopVersion", "latest", "The setting Eligibility:MinimumDesktopVersion has the value 'latest'")]
    [InlineData("Eligibility__AdvisoryRules__0", "campaign", "The setting Eligibility:AdvisoryRules:0 has the value 'campaign'")]
    [InlineData("Eligibility__Nonsense", "1", "The setting Eligibility:Nonsense has the value '1'")]
    [InlineData("Serilog__MinimumLevel__Default", "Loud", "The settings under Serilog cannot be used:")]
    public async Task A_bad_setting_is_named(string key, string value, string sentence) =>
        AssertRefused(1, sentence, await ServeAsync([(key, value)]));

    [Fact]
    public async Task A_bad_connection_string_is_named() => AssertRefused(
        1,
        "The setting Database:ConnectionString has the value 'console.db', which names no SQLite file",
        await ConsoleProcess.RunAsync(_folder.Path, assembly: null, [("Database__ConnectionString", "console.db")]));

    [Fact]
    public async Task An_unreadable_database_is_named()
    {
        var path = Path.Combine(_folder.Path, "console.db");
        await File.WriteAllTextAsync(path, new string('x', 5000), CancellationToken.None);

        AssertRefused(1, $"The file {path} is not a database of this console", await ServeAsync([]));
    }

    [Theory]
    [InlineData("--nonsense", "Unrecognized command or argument '--nonsense'.")]
    [InlineData("verdict", "'verdict' was not matched. Did you mean one of the following?\nverdicts\n")]
    public async Task A_mistake_does_not_start_the_server(string argument, string hint)
    {
        var end = await ConsoleProcess.RunAsync(_folder.Path, argument);

        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.Contains(hint, end.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private Task<ConsoleProcess.CommandEnd> ServeAsync((string, string)[] environment, params string[] arguments) =>
        ConsoleProcess.RunAsync(_folder.Path, assembly: null, environment, [.. arguments, "--database", Path.Combine(_folder.Path, "console.db")]);

    private static void AssertRefused(int exitCode, string sentence, ConsoleProcess.CommandEnd end)
    {
        Assert.Equal((exitCode, ""), (end.ExitCode, end.Output));
        Assert.Contains(sentence, end.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", end.Errors, StringComparison.Ordinal);
    }
}
