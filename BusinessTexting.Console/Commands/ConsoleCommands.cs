using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting;

namespace BusinessTexting.Console.Commands;

/// <summary>The command line of the console's own executable; without a verb it serves.</summary>
internal static class ConsoleCommands
{
    private static readonly string[] Questions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>Whether the arguments ask for a command. Those of the server are options with their values, never bare words.</summary>
    public static bool IsVerb(string[] args)
    {
        for (var index = 0; index < args.Length; index++)
        {
            if (Questions.Contains(args[index]))
            {
                return true;
            }

            if (!args[index].StartsWith('-') && !args[index].StartsWith('/'))
            {
                return true;
            }

            // --database PATH, but not --database=PATH, and not an option before a verb.
            var takesNext = !args[index].Contains('=') && index + 1 < args.Length && !Verbs().Any(verb => verb.Name == args[index + 1]);
            index += takesNext ? 1 : 0;
        }

        return false;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        await using var output = new StreamWriter(System.Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        return await RunAsync(args, output, System.Console.Error);
    }

    /// <param name="output">Lines end in LF, whatever the system.</param>
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        output.NewLine = "\n";
        var parsed = Root(output).Parse(args);
        if (parsed.Errors is not [] && parsed.Action is not (HelpAction or VersionAnswer))
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync("Try --help.");
            return ExitCode.BadArguments;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (UnusableDatabaseException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCode.NoDatabase;
        }
        catch (BadSettingException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCode.BadArguments;
        }
        finally
        {
            await output.FlushAsync(CancellationToken.None);
        }
    }

    private static RootCommand Root(TextWriter output)
    {
        var root = new RootCommand("Business Texting Console. Without a command it serves the console's pages; --urls says where, for instance http://localhost:5080.");
        root.Options.OfType<VersionOption>().Single().Action = new VersionAnswer(output);
        root.Options.Add(DatabaseOption.Instance);
        foreach (var verb in Verbs())
        {
            root.Subcommands.Add(verb);
        }

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
    ];
}
