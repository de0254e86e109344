using BusinessTexting.Console.Commands;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

public class ConsoleCommandsTests
{
    [Theory]
    [InlineData]
    [InlineData("--environment=Development", "--contentRoot=/tmp", "--applicationName=BusinessTexting.Console")]
    public async Task Without_a_command_the_console_serves(params string[] args)
    {
        using var line = new CommandLine();

        Assert.Equal(new CommandLine.Answer(0, "", ""), await line.RunAsync(args));
        Assert.Equal(new Serving(Urls: null, line.Database, IsDemo: false), line.Served);
    }

    [Theory]
    [InlineData("--urls", "http://localhost:5081")]
    [InlineData("--urls=http://localhost:5081")]
    [InlineData("--urls:http://localhost:5081")]
    public async Task The_server_is_told_where_to_listen(params string[] args)
    {
        using var line = new CommandLine();

        await line.RunAsync(args);

        Assert.Equal(new Serving("http://localhost:5081", line.Database, IsDemo: false), line.Served);
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--nonsense=1")]
    [InlineData("--nonsense", "verdicts")]
    [InlineData("--Urls", "http://localhost:5081")]
    [InlineData("--urls")]
    [InlineData("verdict")]
    [InlineData("serve")]
    [InlineData("verdicts", "--urls", "http://localhost:5081")]
    [InlineData("verdicts", "--demo")]
    public async Task A_mistake_starts_neither_the_server_nor_a_command(params string[] args)
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync(args);

        Assert.Null(line.Served);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.EndsWith("Try --help." + Environment.NewLine, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "maya\uFFFE@northwind.example")]
    [InlineData("set-location", "Austin\u0000", "on")]
    [InlineData("import", "folder\n")]
    [InlineData("explain")]
    public async Task What_no_text_holds_is_refused_in_a_sentence_whichever_argument_it_is(params string[] args)
    {
        using var line = new CommandLine();

        // Half a character cannot stand in an attribute.
        var answer = await line.RunAsync(args is [var verb] ? [verb, "\uD800"] : args);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.StartsWith("Argument 2 cannot be read.", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verdict")]
    [InlineData("import")]
    [InlineData("import", "folder", "--nonsense")]
    [InlineData("explain")]
    [InlineData("verdicts", "--state", "Sleeping")]
    [InlineData("verdicts", "--rule", "campaign")]
    [InlineData("set-default", "inherit")]
    [InlineData("set-location", "Austin", "maybe")]
    [InlineData("set-user", "maya@northwind.example")]
    public async Task Bad_arguments_are_told_on_standard_error_and_end_with_2(params string[] args)
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync(args);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.NotEmpty(answer.Error);
        Assert.False(File.Exists(line.Database));
    }

    [Theory]
    [InlineData("verdicts")]
    [InlineData("explain", "maya@northwind.example")]
    [InlineData("set-default", "on")]
    public async Task A_command_without_a_database_says_so_and_creates_none(params string[] args)
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync(args);

        Assert.Equal((4, ""), (answer.ExitCode, answer.Output));
        Assert.StartsWith($"There is no database at {line.Database}", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(line.Database));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_a_sentence()
    {
        using var line = new CommandLine();
        await File.WriteAllTextAsync(line.Database, new string('x', 5000), CancellationToken.None);

        var answer = await line.RunAsync("verdicts");

        Assert.Equal(4, answer.ExitCode);
        Assert.Contains("is not a database of this console", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync("--help");

        Assert.Equal(0, answer.ExitCode);
        Assert.All(["import", "verdicts", "explain", "set-default", "set-location", "set-user", "accounts", "--database", "--urls", "--demo"], name => Assert.Contains(name, answer.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_of_a_command_needs_no_arguments()
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync("import", "--help");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("--skip-bad-rows", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_the_consoles()
    {
        using var line = new CommandLine();

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", (await line.RunAsync("--version")).Output);
    }
}
