using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BusinessTexting.Console.Hosting;

/// <summary>Starts the server, and says in one sentence where it is or why it did not start.</summary>
internal static class ConsoleServer
{
    private const int PortTaken = 1;
    private const int AddressRefused = 2;

    public static async Task<int> ServeAsync(this WebApplication app)
    {
        if (ListeningAddresses.OpenToOthers(app.Configuration) is [var open, ..])
        {
            await System.Console.Error.WriteLineAsync(
                $"The console answers on this machine only, so it does not listen on {open}. Use --urls http://localhost:5080, or another port there.");
            return AddressRefused;
        }

        await app.Services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);

        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            var ports = string.Join(", ", ListeningAddresses.From(app.Configuration).Select(ListeningAddresses.Port).Distinct());
            await System.Console.Error.WriteLineAsync(
                $"Port {ports} is already in use. Stop the program that uses it, or choose another port with --urls http://localhost:PORT.");
            return PortTaken;
        }

        foreach (var address in Addresses(app))
        {
            await System.Console.Out.WriteLineAsync($"Business Texting Console is at {address}");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    // Always spelled localhost: browsers keep cookies and passkeys by name, and refuse passkeys for 127.0.0.1.
    private static IEnumerable<string> Addresses(WebApplication app) =>
        from address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []
        let parsed = BindingAddress.Parse(address)
        group parsed by (parsed.Scheme, parsed.Port) into same
        select $"{same.Key.Scheme}://localhost:{same.Key.Port}";
}
