using System.Net;
using System.Net.Sockets;

namespace BusinessTexting.Console.Hosting.Edge;

internal static class NetworkAddress
{
    private const int Ipv6SitePrefix = 8;

    /// <summary>Whether a host, as URLs write it, is this machine and no other.</summary>
    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whose requests are counted together: an IPv4 address, or the site an IPv6 address belongs to, which has more addresses than
    /// could be counted.</summary>
    public static string Site(IPAddress? address)
    {
        switch (address)
        {
            case null:
                return "";
            case { IsIPv4MappedToIPv6: true }:
                return address.MapToIPv4().ToString();
            case { AddressFamily: AddressFamily.InterNetworkV6 }:
                var site = new byte[16];
                address.GetAddressBytes().AsSpan(0, Ipv6SitePrefix).CopyTo(site);
                return new IPAddress(site).ToString();
            default:
                return address.ToString();
        }
    }
}
