using System.Net;

namespace BusinessTexting.Console.Hosting;

/// <summary>Where the console listens: on this machine only, because nobody signs in yet.</summary>
internal static class ListeningAddresses
{
    private const string Default = "http://localhost:5080";
    private const string Hint = "Use --urls http://localhost:5080, or another port there.";

    public static string[] From(IConfiguration configuration) =>
    [
        .. (configuration[WebHostDefaults.ServerUrlsKey] ?? Default)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(WithAnyPortOnOneAddress),
    ];

    /// <summary>What is wrong with where the console is to listen, as a sentence; null when nothing is.</summary>
    public static string? Fault(IConfiguration configuration) =>
        From(configuration).Concat(Endpoints(configuration)).Select(Fault).FirstOrDefault(fault => fault is not null);

    /// <summary>Where the server listens in the end: its own endpoints go before addresses.</summary>
    public static IReadOnlyList<string> InUse(IConfiguration configuration) =>
        Endpoints(configuration) is [_, ..] endpoints ? endpoints : From(configuration);

    public static int Port(string address) => BindingAddress.Parse(address).Port;

    private static string[] Endpoints(IConfiguration configuration) =>
        [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? endpoint.Path)];

    // localhost stands for two addresses, on which a port that happens to be free need not be the same one.
    private static string WithAnyPortOnOneAddress(string address) =>
        string.Equals(address.TrimEnd('/'), "http://localhost:0", StringComparison.OrdinalIgnoreCase) ? "http://127.0.0.1:0" : address;

    private static string? Fault(string address)
    {
        if (!TryParse(address, out var parsed))
        {
            return $"The console cannot listen on '{address}', which is not an address. {Hint}";
        }

        var isLoopback = string.Equals(parsed.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(parsed.Host, out var ip) && IPAddress.IsLoopback(ip));
        return isLoopback ? null : $"The console answers on this machine only, so it does not listen on {address}. {Hint}";
    }

    private static bool TryParse(string address, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BindingAddress? parsed)
    {
        try
        {
            parsed = BindingAddress.Parse(address);
            return parsed is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= IPEndPoint.MaxPort };
        }
        catch (FormatException)
        {
            parsed = null;
            return false;
        }
    }
}
