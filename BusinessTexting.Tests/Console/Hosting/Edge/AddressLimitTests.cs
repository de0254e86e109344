using System.Net;
using System.Net.Sockets;
using System.Text;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

/// <summary>Real connections to a real server, from several addresses of this machine.</summary>
public sealed class AddressLimitTests : IAsyncDisposable
{
    private const int Share = 3;

    private static readonly IPAddress Here = IPAddress.Parse("127.0.0.1");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("127.0.0.2");

    private readonly ConsoleApp _app = new();
    private readonly List<Socket> _sockets = [];

    [Fact]
    public async Task Whoever_holds_requests_half_open_uses_up_their_own_share_and_nobody_elses()
    {
        Listen();

        var ends = Enumerable.Range(0, Share + 1).Select(_ => HoldHalfOpenAsync(Here)).ToList();
        var refused = await await Task.WhenAny(ends);

        Assert.Equal(0, refused);
        Assert.Equal("live\n", await HealthAsync(Elsewhere));
        await Assert.ThrowsAsync<HttpRequestException>(() => HealthAsync(Here));
    }

    [Fact]
    public async Task Connections_of_a_configured_proxy_are_not_counted()
    {
        Listen(("Edge:Proxies:0", "127.0.0.1"));
        for (var count = 0; count <= Share; count++)
        {
            _ = HoldHalfOpenAsync(Here);
        }

        Assert.Equal("live\n", await HealthAsync(Here));
    }

    public async ValueTask DisposeAsync()
    {
        _sockets.ForEach(socket => socket.Dispose());
        await _app.DisposeAsync();
    }

    private void Listen(params (string Key, string Value)[] settings)
    {
        var edge = EdgeSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
            [KeyValuePair.Create("Edge:ConnectionsPerAddress", (string?)$"{Share}"), .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]).Build());
        _app.Replacing = services => services.AddSingleton(edge);
        _app.Listen();
    }

    /// <summary>Begins a request that never ends. Returns how many bytes came before the console ended the connection; a byte stands for an answer.</summary>
    private async Task<int> HoldHalfOpenAsync(IPAddress from)
    {
        try
        {
            var socket = await ConnectAsync(from, CancellationToken.None);
            await socket.SendAsync(Encoding.ASCII.GetBytes("GET /health/live HTTP/1.1\r\nHost: loc"));
            return await socket.ReceiveAsync(new byte[1]);
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private async Task<string> HealthAsync(IPAddress from)
    {
        using var browser = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) => new NetworkStream(await ConnectAsync(from, cancellationToken), ownsSocket: true),
        });
        return await browser.GetStringAsync(new Uri(_app.Address, "/health/live"), CancellationToken.None);
    }

    private async Task<Socket> ConnectAsync(IPAddress from, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        lock (_sockets)
        {
            _sockets.Add(socket);
        }

        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(new IPEndPoint(Here, _app.Address.Port), cancellationToken);
        return socket;
    }
}
