using System.Runtime.Versioning;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.DirectoryImport;

[UnsupportedOSPlatform("windows")]
public sealed class UploadFolderTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    [Fact]
    public async Task What_a_killed_console_had_received_is_gone_after_the_next_start()
    {
        // As a killed console leaves it: the lock is there, and nobody holds it.
        var abandoned = Directory.CreateTempSubdirectory("business-texting-upload-");
        await File.WriteAllTextAsync(Path.Combine(abandoned.FullName, ".lock"), "", CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(abandoned.FullName, "users.csv"), "Email", CancellationToken.None);

        await using var console = await ConsoleProcess.ServeAsync(_home.Path);

        Assert.False(abandoned.Exists && Directory.Exists(abandoned.FullName));
    }

    [Fact]
    public async Task What_a_running_console_is_receiving_stays()
    {
        using var receiving = UploadFolder.Create();
        await File.WriteAllTextAsync(Path.Combine(receiving.Path, "users.csv"), "Email", CancellationToken.None);

        await using var console = await ConsoleProcess.ServeAsync(_home.Path);

        Assert.True(File.Exists(Path.Combine(receiving.Path, "users.csv")));
    }

    [Fact]
    public void A_folder_is_for_this_account_alone_and_gone_afterwards()
    {
        string path;
        using (var folder = UploadFolder.Create())
        {
            path = folder.Path;
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }

        Assert.False(Directory.Exists(path));
    }

    public void Dispose() => _home.Dispose();
}
