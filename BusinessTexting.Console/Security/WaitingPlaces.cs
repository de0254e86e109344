using System.Net;
using System.Net.Sockets;

namespace BusinessTexting.Console.Security;

/// <summary>The places in which strangers wait before a password is compared. Where all are taken, whoever comes from a network that has fewer takes
/// the place of the latest one from the network that has the most: who has many addresses side by side keeps nobody else out.</summary>
internal sealed class WaitingPlaces(int count)
{
    private const int Ipv4Network = 2;
    private const int Ipv6Network = 4;

    private readonly Lock _lock = new();
    private readonly List<Place> _taken = [];

    /// <summary>Null where there is no place for who comes from this site.</summary>
    public Place? TryTake(string site)
    {
        Place? gone = null;
        var place = new Place(this, NetworkOf(site));
        lock (_lock)
        {
            if (_taken.Count >= count)
            {
                var most = _taken.GroupBy(other => other.Network).MaxBy(network => network.Count())!;
                if (most.Count() <= _taken.Count(other => other.Network == place.Network) + 1)
                {
                    place.Dispose();
                    return null;
                }

                gone = most.Last();
                _taken.Remove(gone);
            }

            _taken.Add(place);
        }

        gone?.Lose();
        return place;
    }

    // What one provider gives to one customer at most, as a rule: an IPv4 /16, an IPv6 /32.
    private static string NetworkOf(string site)
    {
        if (!IPAddress.TryParse(site, out var address))
        {
            return site;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(address.AddressFamily is AddressFamily.InterNetwork ? Ipv4Network : Ipv6Network).Clear();
        return new IPAddress(bytes).ToString();
    }

    internal sealed class Place(WaitingPlaces places, string network) : IDisposable
    {
        private readonly CancellationTokenSource _lost = new();

        public string Network => network;

        /// <summary>Cancelled when somebody else has it now.</summary>
        public CancellationToken Lost => _lost.Token;

        public void Lose() => _lost.Cancel();

        public void Dispose()
        {
            lock (places._lock)
            {
                places._taken.Remove(this);
            }
        }
    }
}
