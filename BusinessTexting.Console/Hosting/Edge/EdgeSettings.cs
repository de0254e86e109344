using System.Globalization;
using System.Net;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>How the console meets the network: the section <c>Edge</c>.</summary>
internal sealed record EdgeSettings
{
    private const string Section = "Edge";

    private static readonly string[] Keys =
    [
        nameof(Proxies), nameof(KeyFolder), nameof(SignInsPerMinute), nameof(UploadsPerMinute), nameof(DownloadsPerMinute), nameof(ApiCallsPerMinute),
        nameof(ConnectionsPerAddress), nameof(CircuitsPerAccount), nameof(CircuitsInAll), nameof(StreamsPerKey), nameof(StreamsInAll), nameof(FreeMegabytes),
    ];

    /// <summary>Who may say on whose behalf they ask, and whether that came over HTTPS. Empty: nobody.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; private init; } = [];

    /// <summary>Where the keys that protect cookies and forms are; null: beside the database.</summary>
    public string? KeyFolder { get; private init; }

    /// <summary>Passkeys asked for, per address. Passwords and codes have a limit of their own: <c>SignIn:AttemptsPerMinute</c>.</summary>
    public int SignInsPerMinute { get; private init; }

    /// <summary>Uploads, per account, or per address without one.</summary>
    public int UploadsPerMinute { get; private init; }

    /// <summary>Downloads, per account, or per address without one.</summary>
    public int DownloadsPerMinute { get; private init; }

    /// <summary>Requests to the API, per key.</summary>
    public int ApiCallsPerMinute { get; private init; }

    /// <summary>Network connections that one address may hold. Those of <see cref="Proxies"/> are not counted.</summary>
    public int ConnectionsPerAddress { get; private init; }

    /// <summary>Pages that one account may have open.</summary>
    public int CircuitsPerAccount { get; private init; }

    /// <summary>Pages that may be open in all.</summary>
    public int CircuitsInAll { get; private init; }

    /// <summary>Streams of changes that one key may have open.</summary>
    public int StreamsPerKey { get; private init; }

    /// <summary>Streams of changes that may be open in all.</summary>
    public int StreamsInAll { get; private init; }

    /// <summary>With less room than this beside the database the console says that it is not ready.</summary>
    public int FreeMegabytes { get; private init; }

    /// <summary>For commands too, which need nothing else of the edge; null for beside the database.</summary>
    public static string? KeyFolderOf(IConfiguration configuration) =>
        configuration.GetSection(Section)[nameof(KeyFolder)] is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    /// <summary>Throws <see cref="BadSettingException"/> naming the key of a bad value.</summary>
    public static EdgeSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw BadSettingException.Of(unknown.Path, unknown.Value, $"is not a setting; the settings are {string.Join(", ", Keys)}");
        }

        return new EdgeSettings
        {
            Proxies = [.. Networks(section.GetSection(nameof(Proxies)))],
            KeyFolder = KeyFolderOf(configuration),
            SignInsPerMinute = Number(section, nameof(SignInsPerMinute), 10),
            UploadsPerMinute = Number(section, nameof(UploadsPerMinute), 10),
            DownloadsPerMinute = Number(section, nameof(DownloadsPerMinute), 60),
            ApiCallsPerMinute = Number(section, nameof(ApiCallsPerMinute), 60_000),
            ConnectionsPerAddress = Number(section, nameof(ConnectionsPerAddress), 500),
            CircuitsPerAccount = Number(section, nameof(CircuitsPerAccount), 20),
            CircuitsInAll = Number(section, nameof(CircuitsInAll), 500),
            StreamsPerKey = Number(section, nameof(StreamsPerKey), 5),
            StreamsInAll = Number(section, nameof(StreamsInAll), 100),
            FreeMegabytes = Number(section, nameof(FreeMegabytes), 200),
        };
    }

    private static IEnumerable<IPNetwork> Networks(IConfigurationSection section) => section.Value is { Length: > 0 } text
        ? throw BadSettingException.Of(section.Path, text, "is not a list of addresses and networks")
        : section.GetChildren().Select(child => Network(child.Value) ?? throw BadSettingException.Of(
            child.Path, child.Value, "is neither the address of a proxy nor a network of proxies such as 10.1.2.0/24"));

    // A network of everybody would let everybody claim to be anybody.
    private static IPNetwork? Network(string? text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(text ?? "", out var network) && network.PrefixLength > 0 ? network : null;
    }

    private static int Number(IConfigurationSection section, string key, int otherwise) => section[key] switch
    {
        null or "" => otherwise,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw BadSettingException.Of($"{Section}:{key}", text, "is not a whole number above zero"),
    };
}
