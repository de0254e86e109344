using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Commands;

/// <summary>The command line of the console's own executable; without a verb it serves.</summary>
internal static class ConsoleCommands
{
    // What a host that starts the console within itself hands over.
    private static readonly string[] FromHosts = ["--environment", "--applicationName", "--contentRoot"];

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Where the console's pages are, on this machine; otherwise http://localhost:5080.",
        HelpName = "URLS",
    };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Serves an invented organization, and administrators whose passwords are printed; gone at the end.",
    };

    /// <summary>Runs the command that the arguments name, or the server.</summary>
    public static async Task<int> RunAsync(string[] args, Func<Serving, Task<int>> serve)
    {
        await using var output = new StreamWriter(System.Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        return await RunAsync(args, output, System.Console.Error, serve);
    }

    /// <param name="output">Lines end in LF, whatever the system.</param>
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, Func<Serving, Task<int>> serve)
    {
        output.NewLine = "\n";
        if (Unreadable(args) is { } sentence)
        {
            await error.WriteLineAsync(sentence);
            return ExitCode.BadArguments;
        }

        var root = Root(output, serve);
        var parsed = root.Parse(args);
        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        if (parsed.Action is ParseErrorAction mistakes)
        {
            // What it has to suggest goes to where the mistakes go.
            (mistakes.ShowHelp, invocation.Output) = (false, error);
            await parsed.InvokeAsync(invocation);
            await error.WriteLineAsync("Try --help.");
            return ExitCode.BadArguments;
        }

        if (parsed.CommandResult.Command == root)
        {
            // The server ends itself when it is told to, and takes the time its pages need.
            invocation.ProcessTerminationTimeout = null;
        }

        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception exception) when (PlainErrors.Sentence(exception) is { } trouble)
        {
            await error.WriteLineAsync(trouble);
            return PlainErrors.IsOfStorage(exception) ? ExitCode.NoDatabase : ExitCode.BadArguments;
        }
        finally
        {
            await output.FlushAsync(CancellationToken.None);
        }
    }

    private static string? Unreadable(string[] args) => args
        .Select((argument, index) => PlainText.FaultIn(argument) is { } fault ? $"Argument {index + 1} cannot be read. {TextFaultWords.Sentence(fault)}" : null)
        .FirstOrDefault(sentence => sentence is not null);

    private static RootCommand Root(TextWriter output, Func<Serving, Task<int>> serve)
    {
        var root = new RootCommand("Business Texting Console. Without a command it serves the console's pages.");
        root.Options.OfType<VersionOption>().Single().Action = new VersionAnswer(output);
        root.Options.Add(DatabaseOption.Instance);
        root.Options.Add(Urls);
        root.Options.Add(Demo);
        foreach (var name in FromHosts)
        {
            root.Options.Add(new Option<string?>(name) { Hidden = true });
        }

        foreach (var verb in Verbs())
        {
            root.Subcommands.Add(verb);
        }

        root.SetAction(arguments => serve(new Serving(arguments.GetValue(Urls), arguments.GetValue(DatabaseOption.Instance), arguments.GetValue(Demo))));
        return root;
    }

    private static Command[] Verbs() =>
    [
        ImportCommand.Create(),
        VerdictsCommand.Create(),
        ExplainCommand.Create(),
        SetDefaultCommand.Create(),
        SetLocationCommand.Create(),
        SetUserCommand.Create(),
        AuditCommand.Create(),
        AccountsCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
    ];
}
