using System.Globalization;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

/// <summary>What only the real server does: the built console in a process of its own, and bytes that no decent client would send.</summary>
public sealed class NetworkTests(NetworkTests.Served served) : IClassFixture<NetworkTests.Served>
{
    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n", "HTTP/1.1 413 ")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Evil: a\nb\rSet-Cookie: c\r\n\r\n", "HTTP/1.1 400 ")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Evil: a\r\n folded\r\n\r\n", "HTTP/1.1 400 ")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde", "HTTP/1.1 400 ")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "HTTP/1.1 400 ")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "HTTP/1.1 400 ")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 400 ")]
    [InlineData("GET /users/1\r\nX: 2 HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 400 ")]
    public async Task Broken_and_oversized_requests_are_refused(string request, string status) =>
        Assert.StartsWith(status, await AnswerAsync(request), StringComparison.Ordinal);

    [Fact]
    public async Task A_form_that_is_not_accepted_is_told_what_to_do() => Assert.Contains(
        "The console could not accept this. The page it came from may be out of date.",
        await AnswerAsync("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_line_and_headers_that_are_too_long_are_refused()
    {
        Assert.StartsWith("HTTP/1.1 414 ", await AnswerAsync($"GET /{new string('a', 9000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431 ", await AnswerAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 20_000)}\r\n\r\n"), StringComparison.Ordinal);
        var many = string.Concat(Enumerable.Range(0, 80).Select(number => string.Create(CultureInfo.InvariantCulture, $"X-{number}: a\r\n")));
        Assert.StartsWith("HTTP/1.1 431 ", await AnswerAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_no_announced_length_ends_where_the_limit_is()
    {
        var chunk = $"10000\r\n{new string('a', 0x10000)}\r\n";

        var answer = await AnswerAsync(
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
            + string.Concat(Enumerable.Repeat(chunk, 5)) + "0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_does_not_say_what_serves_it() =>
        Assert.DoesNotContain("\r\nServer:", await AnswerAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void What_it_writes_nobody_else_may_read() => Assert.All(
        Directory.EnumerateFiles(served.Folder, "*", SearchOption.AllDirectories),
        file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));

    [Fact]
    public async Task The_log_names_nobody_who_was_asked_about()
    {
        await using var own = new Served();
        await own.InitializeAsync();
        await AnswerAsync("GET /users/maya.chen@northwind.example?q=%2B15125550142 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", own);
        await AnswerAsync("POST /_blazor/negotiate HTTP/1.1\r\nHost: localhost\r\nOrigin: https://maya.chen@evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", own);

        var end = await own.Console.StopAsync();

        var file = await File.ReadAllTextAsync(Assert.Single(Directory.EnumerateFiles(Path.Combine(own.Folder, "logs"))), CancellationToken.None);
        Assert.All([end.Errors, file], log =>
        {
            Assert.Contains("GET (no route): 302", log, StringComparison.Ordinal);
            Assert.Contains("m…@evil.example", log, StringComparison.Ordinal);
            Assert.DoesNotContain("maya", log, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("5550142", log, StringComparison.Ordinal);
        });
    }

    [Fact(Timeout = 60_000)]
    public async Task A_body_that_does_not_come_is_not_waited_for() => Assert.StartsWith(
        "HTTP/1.1 408 ",
        await AnswerAsync("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail=a")
            .WaitAsync(TestContext.Current.CancellationToken),
        StringComparison.Ordinal);

    // Waiting for slow headers to be cut off takes longer than a test may; that they are is the server's promise.
    [Fact]
    public void Headers_have_fifteen_seconds()
    {
        var kestrel = new KestrelServerOptions();

        RequestLimits.Apply(kestrel, EdgeSettings.Read(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()));

        Assert.Equal(TimeSpan.FromSeconds(15), kestrel.Limits.RequestHeadersTimeout);
    }

    private async Task<string> AnswerAsync(string request, Served? by = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri((by ?? served).Console.Url).Port, CancellationToken.None);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), CancellationToken.None);
        var answer = new byte[16_384];
        var isWhole = request.Contains("Connection: close", StringComparison.Ordinal);
        var length = await stream.ReadAtLeastAsync(answer, isWhole ? answer.Length : 12, throwOnEndOfStream: false, CancellationToken.None);
        return Encoding.Latin1.GetString(answer, 0, length);
    }

    public sealed class Served : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private ConsoleProcess? _console;

        public string Folder => _folder.Path;

        internal ConsoleProcess Console => _console!;

        public async ValueTask InitializeAsync() => _console = await ConsoleProcess.ServeAsync(_folder.Path);

        public async ValueTask DisposeAsync()
        {
            await Console.DisposeAsync();
            _folder.Dispose();
        }
    }
}
