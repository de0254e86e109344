using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BusinessTexting.Benchmarks;

/// <summary>Asks over sockets that stay open, with as little work of its own as can be: what it uses, the server on the same machine lacks.</summary>
internal sealed class ApiClient(int port, string key)
{
    private const int Connections = 16;

    /// <summary>Requests per second, as many as the server answers.</summary>
    /// <param name="paths">Asked in turns, each connection from another place on.</param>
    public async Task<double> SaturateAsync(IReadOnlyList<string> paths, TimeSpan time)
    {
        var requests = Requests(paths);
        using var stop = new CancellationTokenSource(time);
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Run(async () =>
        {
            using var line = await ConnectAsync();
            var count = 0;
            for (var place = number * 997; !stop.IsCancellationRequested; place++, count++)
            {
                await line.AskAsync(requests[place % requests.Count]);
            }

            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The time in milliseconds that 99 of 100 answers take at most, at a steady rate; waiting for its turn counts.</summary>
    public async Task<double> P99Async(IReadOnlyList<string> paths, double perSecond, TimeSpan time)
    {
        var requests = Requests(paths);
        var start = Stopwatch.GetTimestamp();
        var total = (int)(perSecond * time.TotalSeconds);
        var next = -1;
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var line = await ConnectAsync();
            var own = new List<double>();
            for (int place; (place = Interlocked.Increment(ref next)) < total;)
            {
                var due = TimeSpan.FromSeconds(place / perSecond);
                if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
                {
                    await Task.Delay(wait);
                }

                // A timer wakes up to a millisecond late, which is not the server's.
                var asked = Stopwatch.GetElapsedTime(start);
                await line.AskAsync(requests[place % requests.Count]);
                own.Add((Stopwatch.GetElapsedTime(start) - (asked - due > TimeSpan.FromMilliseconds(2) ? due : asked)).TotalMilliseconds);
            }

            return own;
        })));
        var all = times.SelectMany(own => own).Order().ToList();
        return all[(int)(all.Count * 0.99)];
    }

    private List<byte[]> Requests(IReadOnlyList<string> paths) =>
        [.. paths.Select(path => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAuthorization: Bearer {key}\r\n\r\n"))];

    private async Task<Line> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return new Line(socket);
    }

    private sealed class Line(Socket socket) : IDisposable
    {
        private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();
        private readonly byte[] _buffer = new byte[65_536];

        public async Task AskAsync(byte[] request)
        {
            await socket.SendAsync(request);
            for (var length = 0; ;)
            {
                var read = await socket.ReceiveAsync(_buffer.AsMemory(length));
                length += read;
                if (read == 0)
                {
                    throw new IOException("The server closed the connection.");
                }

                if (IsComplete(_buffer.AsSpan(0, length)))
                {
                    return;
                }
            }
        }

        public void Dispose() => socket.Dispose();

        private static bool IsComplete(ReadOnlySpan<byte> answer)
        {
            var end = answer.IndexOf(EndOfHeaders);
            if (end < 0)
            {
                return false;
            }

            if (!answer.StartsWith("HTTP/1.1 200"u8))
            {
                throw new InvalidOperationException(Encoding.ASCII.GetString(answer));
            }

            var headers = answer[..end];
            return headers.IndexOf("chunked"u8) >= 0
                ? answer.EndsWith("0\r\n\r\n"u8)
                : headers.IndexOf("Content-Length: "u8) is >= 0 and var at && LengthAt(headers[(at + 16)..]) == answer.Length - end - EndOfHeaders.Length;
        }

        private static int LengthAt(ReadOnlySpan<byte> text) => System.Buffers.Text.Utf8Parser.TryParse(text, out int length, out _) ? length : -1;
    }
}
