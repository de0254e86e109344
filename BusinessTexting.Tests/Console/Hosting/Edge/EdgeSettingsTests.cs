using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Hosting.Edge;
using Microsoft.Extensions.Configuration;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

public class EdgeSettingsTests
{
    [Fact]
    public void Addresses_and_networks_of_proxies_are_read()
    {
        var settings = Read(("Edge:Proxies:0", "10.1.2.3"), ("Edge:Proxies:1", "10.2.0.0/16"), ("Edge:Proxies:2", "fd00::1"));

        Assert.Equal(["10.1.2.3/32", "10.2.0.0/16", "fd00::1/128"], settings.Proxies.Select(proxy => proxy.ToString()));
    }

    [Theory]
    [InlineData("Edge:Proxies:0", "0.0.0.0/0")]
    [InlineData("Edge:Proxies:0", "::/0")]
    [InlineData("Edge:Proxies:0", "proxy.example.com")]
    [InlineData("Edge:Proxies", "10.1.2.3")]
    [InlineData("Edge:SignInsPerMinute", "0")]
    [InlineData("Edge:CircuitsPerAccount", "many")]
    [InlineData("Edge:FreeMegabytes", "1.5")]
    [InlineData("Edge:Nonsense", "1")]
    public void A_bad_value_is_refused_by_its_key(string key, string value)
    {
        var refusal = Assert.Throws<BadSettingException>(() => Read((key, value)));

        Assert.StartsWith($"The setting {key} has the value '{value}', which ", refusal.Message, StringComparison.Ordinal);
    }

    private static EdgeSettings Read(params (string Key, string Value)[] settings) => EdgeSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
        .Build());
}
