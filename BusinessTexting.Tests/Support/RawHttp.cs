using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace BusinessTexting.Tests.Support;

/// <summary>Requests byte for byte, where a proper client would refuse or mend them; one connection after the other.</summary>
internal sealed class RawHttp(int port) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TcpClient? _connection;

    /// <param name="isEndless">Where an answer has no end, its beginning is all that is read.</param>
    public async Task<Answer> SendAsync(byte[] request, Func<Answer, bool>? isEndless = null)
    {
        if (_connection is not null)
        {
            try
            {
                return await SendOnceAsync(request, isEndless);
            }
            catch (IOException exception) when (exception is not CutOffException)
            {
                // As every client does: after a body that is too large the server closes what it answered on.
                Close();
            }
        }

        return await SendOnceAsync(request, isEndless);
    }

    private async Task<Answer> SendOnceAsync(byte[] request, Func<Answer, bool>? isEndless)
    {
        using var patience = new CancellationTokenSource(Patience);
        if (_connection is null)
        {
            _connection = new TcpClient { NoDelay = true };
            await _connection.ConnectAsync("127.0.0.1", port, patience.Token);
        }

        var stream = _connection.GetStream();
        await stream.WriteAsync(request, patience.Token);
        var answer = await ReadAsync(new Reader(stream, patience.Token), request.AsSpan().StartsWith("HEAD "u8), isEndless);
        if (answer.Closes)
        {
            Close();
        }

        return answer;
    }

    public void Dispose() => Close();

    /// <summary>Whatever comes next is on a new connection.</summary>
    public void Close()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private static async Task<Answer> ReadAsync(Reader reader, bool isHead, Func<Answer, bool>? isEndless)
    {
        var status = int.Parse((await reader.LineAsync()).Split(' ')[1], CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.LineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var begun = new Answer(status, headers, "");
        if (isHead || status is 204 or 304 || isEndless?.Invoke(begun) is true)
        {
            return begun;
        }

        return begun with
        {
            Text = headers.TryGetValue("Content-Length", out var length)
                ? await reader.TextAsync(int.Parse(length, CultureInfo.InvariantCulture))
                : await ChunksAsync(reader),
        };
    }

    private static async Task<string> ChunksAsync(Reader reader)
    {
        var text = new StringBuilder();
        while (int.Parse(await reader.LineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            text.Append(await reader.TextAsync(size));
            await reader.LineAsync();
        }

        await reader.LineAsync();
        return text.ToString();
    }

    internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Text)
    {
        public bool Closes => Headers.TryGetValue("Connection", out var connection) && connection.Equals("close", StringComparison.OrdinalIgnoreCase);

        public string ContentType => Headers.GetValueOrDefault("Content-Type", "");
    }

    private sealed class CutOffException() : IOException("The connection ended before the answer did.");

    private sealed class Reader(Stream stream, CancellationToken cancellationToken)
    {
        private readonly byte[] _buffer = new byte[64 * 1024];
        private int _from;
        private int _to;
        private bool _hasBegun;

        public async Task<string> LineAsync()
        {
            var line = new StringBuilder();
            for (byte read; (read = await NextAsync()) != '\n';)
            {
                line.Append((char)read);
            }

            return line.ToString().TrimEnd('\r');
        }

        public async Task<string> TextAsync(int length)
        {
            var bytes = new byte[length];
            for (var place = 0; place < length; place++)
            {
                bytes[place] = await NextAsync();
            }

            return Encoding.UTF8.GetString(bytes);
        }

        private async ValueTask<byte> NextAsync()
        {
            if (_from == _to)
            {
                (_from, _to) = (0, await stream.ReadAsync(_buffer, cancellationToken));
            }

            if (_to == 0)
            {
                throw _hasBegun ? new CutOffException() : new IOException("There was no answer.");
            }

            _hasBegun = true;
            return _buffer[_from++];
        }
    }
}
