using BusinessTexting.Console.Hosting;
using Microsoft.Extensions.Configuration;

namespace BusinessTexting.Tests.Console.Hosting;

public class ListeningAddressesTests
{
    private static readonly (string, string) Name = ("AllowedHosts", "localhost;texting.example.com");

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://LOCALHOST:5080/")]
    [InlineData("http://localhost")]
    [InlineData("https://localhost:5443")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.8.9.10:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://localhost:5080; http://[::1]:5081;")]
    public void This_machine_is_listened_on(string urls) => Assert.Null(Fault(("urls", urls)));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://console.example:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("http://192.168.1.20:5080")]
    [InlineData("http://[fe80::1]:5080")]
    [InlineData("http://localhost:5080;http://0.0.0.0:5081")]
    [InlineData("https://0.0.0.0:5443;http://0.0.0.0:5080")]
    public void Other_machines_are_not_listened_to_in_clear(string urls) => Assert.Matches(
        "^The console does not listen on http://[^ ]+, where passwords would cross the network in clear. Use https", Fault(("urls", urls), Name));

    [Theory]
    [InlineData("https://0.0.0.0:5443")]
    [InlineData("https://*:5443;http://localhost:5080")]
    [InlineData("https://texting.example.com")]
    public void Other_machines_are_listened_to_over_https(string urls) => Assert.Null(Fault(("urls", urls), Name));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://localhost:5080")]
    public void A_proxy_that_ends_https_may_speak_http(string urls) => Assert.Null(Fault(("urls", urls), ("Edge:Proxies:0", "10.1.2.3"), Name));

    [Theory]
    [InlineData("https://0.0.0.0:5443", "*")]
    [InlineData("https://0.0.0.0:5443", "texting.example.com;*")]
    [InlineData("https://0.0.0.0:5443", "localhost;127.0.0.1;[::1]")]
    [InlineData("https://0.0.0.0:5443", "")]
    [InlineData("http://localhost:5080", "localhost", "Edge:Proxies:0")]
    public void What_other_machines_call_it_has_to_be_known(string urls, string allowed, string proxy = "Another:Setting") => Assert.Equal(
        "Other machines can reach the console, so AllowedHosts has to list the names under which they do, such as texting.example.com; "
        + $"it is '{allowed}'.",
        Fault(("urls", urls), ("AllowedHosts", allowed), (proxy, "10.1.2.3")));

    [Theory]
    [InlineData("http://localhost:5080", false)]
    [InlineData("https://127.0.0.1:5443", false)]
    [InlineData("https://0.0.0.0:5443", true)]
    public void It_knows_whether_others_can_reach_it(string urls, bool isExposed)
    {
        Assert.Equal(isExposed, ListeningAddresses.AreExposed(Settings(("urls", urls))));
        Assert.True(ListeningAddresses.AreExposed(Settings(("urls", urls), ("Edge:Proxies:0", "10.1.2.3"))));
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("5080")]
    [InlineData("ftp://localhost:5080")]
    [InlineData("http://localhost:5080/console")]
    [InlineData("http://localhost:70000")]
    [InlineData("http//localhost:5080")]
    [InlineData("http://:5080")]
    [InlineData("http://unix:/run/console.sock")]
    public void What_is_no_address_is_refused(string urls) => Assert.Equal(
        $"The console cannot listen on '{urls}', which is not an address. Use --urls http://localhost:5080, or another port there.", Fault(("urls", urls)));

    [Fact]
    public void Endpoints_of_the_server_are_judged_like_addresses()
    {
        Assert.Null(Fault(("Kestrel:Endpoints:Http:Url", "http://localhost:5080")));
        Assert.Contains("http://0.0.0.0:5081", Fault(("Kestrel:Endpoints:Http:Url", "http://localhost:5080"), ("Kestrel:Endpoints:Lan:Url", "http://0.0.0.0:5081")), StringComparison.Ordinal);
        Assert.Contains("'Kestrel:Endpoints:Http'", Fault(("Kestrel:Endpoints:Http:Protocols", "Http1")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_setting_it_is_port_5080_of_this_machine() => Assert.Equal(["http://localhost:5080"], ListeningAddresses.From(Settings()));

    [Fact]
    public void Any_free_port_is_one_of_one_address() =>
        Assert.Equal(["http://127.0.0.1:0", "http://localhost:5081"], ListeningAddresses.From(Settings(("urls", "http://localhost:0;http://localhost:5081"))));

    private static string? Fault(params (string Key, string Value)[] settings) => ListeningAddresses.Fault(Settings(settings));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
        .Build();
}
