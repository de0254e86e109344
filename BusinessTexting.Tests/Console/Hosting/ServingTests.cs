using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
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
    [InlineData("absent.pfx")]
    [InlineData("broken.pfx")]
    public async Task A_certificate_that_cannot_be_used_is_told(string name)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "broken.pfx"), "no certificate", CancellationToken.None);

        var end = await ServeAsync([("Kestrel__Certificates__Default__Path", Path.Combine(_folder.Path, name))], "--urls", "https://127.0.0.1:0");

        AssertRefused(1, "The console cannot listen on https://127.0.0.1:0 with the certificate it was given: ", end);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public async Task Other_machines_are_not_listened_to_in_clear(string urls)
    {
        AssertRefused(2, "The console does not listen on http://", await ServeAsync([], "--urls", urls));
        AssertRefused(2, "The console does not listen on http://", await ServeAsync([("ASPNETCORE_URLS", urls)]));
        AssertRefused(2, "The console does not listen on http://", await ServeAsync([("Kestrel__Endpoints__Http__Url", urls)]));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "console.db")));
    }

    [Fact]
    public async Task What_is_no_address_is_refused() =>
        AssertRefused(2, "The console cannot listen on 'localhost:5080', which is not an address.", await ServeAsync([], "--urls", "localhost:5080"));

    [Theory]
    [InlineData("Eligibility__MinimumDesktopVersion", "latest", "The setting Eligibility:MinimumDesktopVersion has the value 'latest'")]
    [InlineData("Eligibility__AdvisoryRules__0", "campaign", "The setting Eligibility:AdvisoryRules:0 has the value 'campaign'")]
    [InlineData("Eligibility__Nonsense", "1", "The setting Eligibility:Nonsense has the value '1'")]
    [InlineData("Edge__Proxies__0", "everybody", "The setting Edge:Proxies:0 has the value 'everybody', which is neither the address of a proxy")]
    [InlineData("Edge__CircuitsInAll", "-1", "The setting Edge:CircuitsInAll has the value '-1', which is not a whole number above zero")]
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

    [Fact]
    public async Task Other_machines_are_told_the_name_they_know()
    {
        using var certificate = Certificates.Of("texting.example.com");
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "https.pfx"), certificate.Export(X509ContentType.Pfx), CancellationToken.None);

        await using var console = await ConsoleProcess.StartAsync(
            _folder.Path,
            "https://texting.example.com:",
            [("AllowedHosts", "texting.example.com"), ("Kestrel__Certificates__Default__Path", Path.Combine(_folder.Path, "https.pfx"))],
            "--urls",
            "https://0.0.0.0:0");

        using var network = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => certificate.Equals(shown) } };
        network.ConnectCallback = async (context, token) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, token);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var browser = new HttpClient(network);
        using var answer = await browser.GetAsync(new Uri(new Uri(console.Url), "/set-up"), CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.Contains("; secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
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
