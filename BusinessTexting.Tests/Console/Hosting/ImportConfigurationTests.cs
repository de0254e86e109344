using BusinessTexting.Console.Hosting;
using BusinessTexting.Core.Files;
using Microsoft.Extensions.Configuration;

namespace BusinessTexting.Tests.Console.Hosting;

public class ImportConfigurationTests
{
    [Fact]
    public void Without_settings_the_vendors_names_hold() =>
        Assert.Equal(LicenseColumn.Licensing, Read().Find("Webex Calling - Professional [Sub1]"));

    [Fact]
    public void The_settings_delivered_are_the_defaults()
    {
        var delivered = new ConfigurationBuilder().AddJsonFile(Path.Combine(Support.Repository.Root, "appsettings.json")).Build().GetSection("Import");

        Assert.Equal(LicenseColumns.DefaultLicensing, delivered.GetSection("LicenseColumns").GetChildren().Select(name => name.Value));
        Assert.Equal(LicenseColumns.DefaultNotLicensing, delivered.GetSection("OtherCallingColumns").GetChildren().Select(name => name.Value));
    }

    [Fact]
    public void A_list_that_is_set_replaces_the_default()
    {
        var columns = Read(("Import:LicenseColumns:0", "Acme Voice *"), ("Import:OtherCallingColumns:0", "Webex Calling - Premium"));

        Assert.Equal(LicenseColumn.Licensing, columns.Find("ACME Voice – Gold [1]"));
        Assert.Equal(LicenseColumn.NotLicensing, columns.Find("Webex Calling Premium"));
        Assert.Equal(LicenseColumn.NotUnderstood, columns.Find("Webex Calling - Professional"));
    }

    [Theory]
    [InlineData("Import:LicenseColumns:0", "*")]
    [InlineData("Import:LicenseColumns:0", "")]
    [InlineData("Import:OtherCallingColumns:0", " - ")]
    [InlineData("Import:OtherCallingColumns:0", "a\nb")]
    [InlineData("Import:LicenseColumns", "Webex Calling")]
    [InlineData("Import:LicenceColumns:0", "Webex Calling")]
    public void A_bad_value_is_refused_by_its_key(string key, string value)
    {
        var refused = Assert.Throws<BadSettingException>(() => Read((key, value)));

        Assert.Contains(key.Contains("Licence", StringComparison.Ordinal) ? "Import:LicenceColumns" : key, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_both_lists_is_refused() => Assert.Throws<BadSettingException>(
        () => Read(("Import:LicenseColumns:0", "Webex Calling Gold"), ("Import:OtherCallingColumns:0", "webex calling – gold")));

    private static LicenseColumns Read(params (string Key, string Value)[] settings) => ImportConfiguration.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build());
}
