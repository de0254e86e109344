using System.Runtime.Versioning;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

[UnsupportedOSPlatform("windows")]
public sealed class KeyFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Keys_are_beside_the_database_in_a_folder_for_this_account_alone()
    {
        using var console = Console();

        Protect(console);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Beside));
        Assert.Single(Directory.EnumerateFiles(Beside, "key-*.xml"));
    }

    [Fact]
    public void A_folder_that_others_could_read_is_closed()
    {
        Directory.CreateDirectory(Beside, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        using var console = Console();

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Beside));
    }

    [Fact]
    public void They_can_be_elsewhere()
    {
        var elsewhere = Path.Combine(_folder.Path, "elsewhere", "keys");
        using var console = Console(("Edge:KeyFolder", elsewhere));

        Protect(console);

        Assert.Single(Directory.EnumerateFiles(elsewhere, "key-*.xml"));
        Assert.False(Directory.Exists(Beside));
    }

    [Fact]
    public void After_a_restart_what_was_protected_before_is_still_good()
    {
        string cookie;
        using (var before = Console())
        {
            cookie = Protect(before);
        }

        using var after = Console();

        Assert.Equal("signed in", after.GetDataProtector("cookies").Unprotect(cookie));
    }

    public void Dispose() => _folder.Dispose();

    private string Beside => Path.Combine(_folder.Path, "console.db.keys");

    private static string Protect(IServiceProvider console) => console.GetDataProtector("cookies").Protect("signed in");

    private ServiceProvider Console(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
            .Build();
        var database = Path.Combine(_folder.Path, "console.db");
        KeyFolder.Prepare(configuration, database);
        return new ServiceCollection().AddLogging().AddProtectionKeys(configuration, database).BuildServiceProvider();
    }
}
