namespace BusinessTexting.Tests.Support;

/// <summary>Server-sent events as they come.</summary>
internal sealed class ApiStream(HttpResponseMessage answer, StreamReader lines) : IDisposable
{
    /// <summary>The next event or comment, without the empty line that ends it.</summary>
    public async Task<string> NextAsync()
    {
        var text = new List<string>();
        while (await lines.ReadLineAsync() is { Length: > 0 } line)
        {
            text.Add(line);
        }

        return string.Join('\n', text);
    }

    /// <summary>All there is until the other side ends it.</summary>
    public Task<string> RestAsync() => lines.ReadToEndAsync();

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}
