using System.Net;

namespace BusinessTexting.Console.Hosting;

/// <summary>Where the console listens: on this machine only, because nobody signs in yet.</summary>
internal static class ListeningAddresses
{
    private const string Default = "http://localhost:5080";

    public static string[] From(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The addresses somebody on another machine could reach, as they were written.</summary>
    public static IReadOnlyList<string> OpenToOthers(IConfiguration configuration) =>
    [
        .. From(configuration)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? endpoint.Key))
            .Where(address => !IsLoopback(address)),
    ];

    public static int Port(string address) => BindingAddress.Parse(address).Port;

    private static bool IsLoopback(string address)
    {
        try
        {
            var host = BindingAddress.Parse(address).Host;
            return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
