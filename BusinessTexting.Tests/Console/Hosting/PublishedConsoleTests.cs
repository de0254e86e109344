using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Hosting;

public sealed class PublishedConsoleTests(PublishedConsole published) : IClassFixture<PublishedConsole>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Started_from_any_folder_it_is_alive()
    {
        await using var console = await ConsoleProcess.ServeAsync(_folder.Path, published.Assembly);

        await ConsoleAssert.AliveAsync(console.Url);
    }

    [Fact]
    public async Task It_answers_commands()
    {
        var end = await ConsoleProcess.RunAsync(_folder.Path, published.Assembly, [], "verdicts");

        Assert.Equal((4, ""), (end.ExitCode, end.Output));
        Assert.Contains(Path.Combine(_folder.Path, "business-texting.db"), end.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2, "verdicts")]
    public async Task Settings_that_are_no_json_are_told_in_a_sentence(int exitCode, params string[] arguments)
    {
        var settings = Path.Combine(published.Folder, "appsettings.Broken.json");
        await File.WriteAllTextAsync(settings, "{ \"Eligibility\": ", CancellationToken.None);

        var end = await ConsoleProcess.RunAsync(_folder.Path, published.Assembly, [("ASPNETCORE_ENVIRONMENT", "Broken")], arguments);

        Assert.Equal((exitCode, ""), (end.ExitCode, end.Output));
        Assert.Contains(settings, end.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", end.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
