using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace BusinessTexting.Tests.Support;

/// <summary>A page's connection without a browser: a real WebSocket over which only what a test says is sent.</summary>
internal sealed class PageSocket : IDisposable
{
    private const string Handshake = """{"protocol":"blazorpack","version":1}""" + "\u001e";

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));

    /// <summary>How the console answered the handshake.</summary>
    public HttpStatusCode Status => _socket.HttpStatusCode;

    /// <summary>Opens one with the cookies of somebody, or of nobody; whether it was let in is told by <see cref="Status"/>.</summary>
    public static async Task<PageSocket> OpenAsync(Uri console, CookieContainer? cookies)
    {
        var page = new PageSocket();
        page._socket.Options.CollectHttpResponseDetails = true;
        page._socket.Options.Cookies = cookies;
        page._socket.Options.SetRequestHeader("Origin", console.GetLeftPart(UriPartial.Authority));
        try
        {
            await page._socket.ConnectAsync(new UriBuilder(console) { Scheme = "ws", Path = "/_blazor" }.Uri, page._patience.Token);
        }
        catch (WebSocketException) when (page.Status is not default(HttpStatusCode))
        {
            // Refused, as the status says.
        }

        return page;
    }

    /// <summary>Starts a page that has nothing in it, and returns once the console has answered.</summary>
    public async Task StartEmptyPageAsync(Uri console)
    {
        await SendAsync(Encoding.UTF8.GetBytes(Handshake), WebSocketMessageType.Text);
        await ReceiveAsync();
        await SendAsync(Invocation("StartCircuit", $"{console}", $"{console}", "[]", ""), WebSocketMessageType.Binary);
        await ReceiveAsync();
    }

    /// <summary>Returns once the console has ended the connection.</summary>
    public async Task EndAsync()
    {
        try
        {
            while (await ReceiveAsync() is not WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Cut, not closed.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }

    private Task SendAsync(byte[] message, WebSocketMessageType type) => _socket.SendAsync(message, type, endOfMessage: true, _patience.Token);

    private async Task<WebSocketMessageType> ReceiveAsync() => (await _socket.ReceiveAsync(new byte[4096], _patience.Token)).MessageType;

    // MessagePack with its length before it: [1 (a call), no headers, its number, what is called, with what].
    private static byte[] Invocation(string method, params string[] arguments)
    {
        byte[] call = [0x95, 0x01, 0x80, .. Text("0"), .. Text(method), (byte)(0x90 | arguments.Length), .. arguments.SelectMany(Text)];
        return [(byte)call.Length, .. call];
    }

    private static IEnumerable<byte> Text(string text) => [0xD9, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];
}
