using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace BusinessTexting.Console.Hosting;

/// <summary>Why the server could not listen, in one sentence, where a person can do something about it.</summary>
internal static class ListeningTrouble
{
    /// <summary>The sentence for what starting the server threw; null for anything else, which nobody expects.</summary>
    public static string? Sentence(Exception? exception, IConfiguration configuration)
    {
        var addresses = ListeningAddresses.InUse(configuration);
        return exception switch
        {
            IOException { InnerException: AddressInUseException } =>
                $"Port {string.Join(", ", addresses.Select(ListeningAddresses.Port).Distinct())} is already in use. "
                + "Stop the program that uses it, or choose another port with --urls http://localhost:PORT.",
            SocketException socket =>
                $"The console cannot listen on {string.Join(", ", addresses)}: {socket.Message}. Choose another address with --urls http://localhost:PORT.",
            IOException or UnauthorizedAccessException or CryptographicException when SpeaksHttps(addresses) =>
                $"The console cannot listen on {string.Join(", ", addresses)} with the certificate it was given: {exception.Message} "
                + "Name it in full under Kestrel:Certificates:Default; relative paths count from the console's own folder.",
            InvalidOperationException when SpeaksHttps(addresses) =>
                $"The console cannot listen on {string.Join(", ", addresses)} without a certificate. Configure one under Kestrel:Certificates:Default, or use http.",
            _ => null,
        };
    }

    private static bool SpeaksHttps(IReadOnlyList<string> addresses) => addresses.Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
}
