using System.Net;
using BusinessTexting.Console.Hosting.Edge;

namespace BusinessTexting.Console.Hosting;

/// <summary>Where the console listens: on this machine unless told otherwise, and for other machines only where nothing crosses the network
/// in clear.</summary>
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
    public static string? Fault(IConfiguration configuration)
    {
        var hasProxies = HasProxies(configuration);
        return From(configuration).Concat(Endpoints(configuration)).Select(address => Fault(address, hasProxies)).FirstOrDefault(fault => fault is not null)
            ?? (AreExposed(configuration) ? FaultOfNames(configuration["AllowedHosts"]) : null);
    }

    /// <summary>Whether other machines can reach the console, by itself or through a proxy.</summary>
    public static bool AreExposed(IConfiguration configuration) =>
        HasProxies(configuration) || InUse(configuration).Any(address => TryParse(address, out var parsed) && !NetworkAddress.IsLoopback(parsed.Host));

    /// <summary>Whether browsers reach the console over HTTPS, which it serves itself or a proxy does.</summary>
    public static bool AreHttps(IConfiguration configuration) =>
        HasProxies(configuration) || InUse(configuration).Any(address => TryParse(address, out var parsed) && parsed.Scheme is "https");

    /// <summary>Where the server listens in the end: its own endpoints go before addresses.</summary>
    public static IReadOnlyList<string> InUse(IConfiguration configuration) =>
        Endpoints(configuration) is [_, ..] endpoints ? endpoints : From(configuration);

    public static int Port(string address) => BindingAddress.Parse(address).Port;

    private static string[] Endpoints(IConfiguration configuration) =>
        [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? endpoint.Path)];

    // localhost stands for two addresses, on which a port that happens to be free need not be the same one.
    private static string WithAnyPortOnOneAddress(string address) =>
        string.Equals(address.TrimEnd('/'), "http://localhost:0", StringComparison.OrdinalIgnoreCase) ? "http://127.0.0.1:0" : address;

    private static bool HasProxies(IConfiguration configuration) => EdgeSettings.Read(configuration).Proxies is not [];

    private static string? Fault(string address, bool hasProxies)
    {
        if (!TryParse(address, out var parsed) || parsed.IsUnixPipe || parsed.IsNamedPipe)
        {
            return $"The console cannot listen on '{address}', which is not an address. {Hint}";
        }

        return NetworkAddress.IsLoopback(parsed.Host) || parsed.Scheme is "https" || hasProxies
            ? null
            : $"The console does not listen on {address}, where passwords would cross the network in clear. Use https with a certificate under "
                + $"Kestrel:Certificates:Default, or name under Edge:Proxies the proxy that does; for this machine alone use {Default}.";
    }

    // A page elsewhere could otherwise reach the console under a name of its own.
    private static string? FaultOfNames(string? allowed)
    {
        var names = (allowed ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Any(IsAnyName) || names.All(NetworkAddress.IsLoopback)
            ? "Other machines can reach the console, so AllowedHosts has to list the names under which they do, such as texting.example.com; "
                + $"it is '{allowed}'."
            : null;
    }

    private static bool IsAnyName(string name) => name is "*" or "0.0.0.0" or "[::]" or "::";

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
