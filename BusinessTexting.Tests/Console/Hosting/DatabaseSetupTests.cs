using BusinessTexting.Console.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace BusinessTexting.Tests.Console.Hosting;

public class DatabaseSetupTests
{
    [Fact]
    public void The_option_goes_before_the_setting() =>
        Assert.Equal(Path.GetFullPath("option.db"), Read("Data Source=setting.db", "option.db").DataSource);

    [Fact]
    public void Relative_paths_count_from_the_current_folder()
    {
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "a.db"), Read("Data Source=a.db", path: null).DataSource);
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "b.db"), Read(setting: null, "b.db").DataSource);
    }

    [Fact]
    public void Full_paths_stay_as_they_are() =>
        Assert.Equal(Path.GetFullPath("/srv/texting/c.db"), Read("Data Source=/srv/texting/c.db", path: null).DataSource);

    [Fact]
    public void Locks_are_waited_for_five_seconds() =>
        Assert.Equal(5, Read("Data Source=a.db", path: null).DefaultTimeout);

    [Fact]
    public void Locks_are_waited_for_as_long_as_the_setting_says() =>
        Assert.Equal(1, Read("Data Source=a.db;Default Timeout=1", path: null).DefaultTimeout);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Default Timeout=1")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=a.db;Mode=Memory")]
    [InlineData("business-texting.db")]
    [InlineData("Server=localhost;Port=5432")]
    [InlineData("Data Source=a.db;Mode=Sometimes")]
    [InlineData("Data Source=a.db;Default Timeout=soon")]
    public void A_setting_that_names_no_file_is_refused_by_its_key(string? setting)
    {
        var refusal = Assert.Throws<BadSettingException>(() => Read(setting, path: null));

        Assert.StartsWith($"The setting Database:ConnectionString has the value '{setting}', which names no SQLite file", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void An_option_that_names_no_file_is_refused_by_its_name(string path)
    {
        var refusal = Assert.Throws<BadSettingException>(() => Read("Data Source=a.db", path));

        Assert.StartsWith("The setting --database has the value", refusal.Message, StringComparison.Ordinal);
    }

    private static SqliteConnectionStringBuilder Read(string? setting, string? path) => new(DatabaseSetup.ConnectionString(
        new ConfigurationBuilder().AddInMemoryCollection([new("Database:ConnectionString", setting)]).Build(), path));
}
