using System.Diagnostics;

namespace BusinessTexting.Tests.Support;

/// <summary>The console as <c>dotnet publish</c> leaves it, in a folder outside the source tree; published once for all tests of a class.</summary>
public sealed class PublishedConsole : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Folder { get; } = Directory.CreateTempSubdirectory("business-texting-published-").FullName;

    public string Assembly => Path.Combine(Folder, "BusinessTexting.Console.dll");

    // Built already: the tests refer to it. Building again would replace files that other tests are running.
    public async ValueTask InitializeAsync()
    {
        var project = Path.Combine(Repository.Root, "BusinessTexting.Console");
        using var publish = Process.Start(
            new ProcessStartInfo("dotnet", ["publish", project, "--no-build", "--no-restore", "--nologo", "-nodeReuse:false", "-c", Repository.Configuration, "-o", Folder])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            })!;
        using var patience = new CancellationTokenSource(Patience);
        var output = await publish.StandardOutput.ReadToEndAsync(patience.Token);
        await publish.WaitForExitAsync(patience.Token);
        Assert.True(publish.ExitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
