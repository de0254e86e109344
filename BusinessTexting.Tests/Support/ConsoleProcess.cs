using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BusinessTexting.Tests.Support;

/// <summary>The console as people run it: its own process, its own database, started from a folder that is not its own.</summary>
internal sealed class ConsoleProcess : IAsyncDisposable
{
    private const string Localhost = "http://localhost:";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _log = new();
    private readonly Task<string> _errors;
    private Task<string>? _rest;

    private ConsoleProcess(Process process)
    {
        _process = process;
        _errors = ReadLogAsync();
    }

    /// <summary>Where it listens: http://localhost:PORT.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it has logged so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Serves from the folder of the built console, or from <paramref name="assembly"/>, on a free port of its own.</summary>
    public static Task<ConsoleProcess> ServeAsync(string folder, string? assembly = null, params (string Key, string Value)[] environment) =>
        ReadyAsync(new ConsoleProcess(Start(folder, assembly, environment, "--urls", "http://127.0.0.1:0", "--database", Path.Combine(folder, "console.db"))), Localhost);

    /// <summary>Serves a demo, whose temporary folder is within this one.</summary>
    public static Task<ConsoleProcess> ServeDemoAsync(string folder, params (string Key, string Value)[] environment) =>
        ReadyAsync(new ConsoleProcess(Start(folder, assembly: null, [("TMPDIR", folder), .. environment], "--demo", "--urls", "http://127.0.0.1:0")), Localhost);

    /// <summary>What it wrote to standard output until it listened.</summary>
    public string Greeting => _output.ToString();

    /// <summary>Serves with these arguments until it says that it is at a URL beginning like this.</summary>
    public static Task<ConsoleProcess> StartAsync(string folder, string url, (string Key, string Value)[] environment, params string[] arguments) =>
        ReadyAsync(new ConsoleProcess(Start(folder, assembly: null, environment, [.. arguments, "--database", Path.Combine(folder, "console.db")])), url);

    /// <summary>Runs the built console to its end.</summary>
    public static Task<CommandEnd> RunAsync(string folder, params string[] arguments) => RunAsync(folder, assembly: null, [], arguments);

    /// <summary>Runs the built console, or <paramref name="assembly"/>, to its end in an environment with these settings.</summary>
    public static async Task<CommandEnd> RunAsync(string folder, string? assembly, (string Key, string Value)[] environment, params string[] arguments)
    {
        await using var console = new ConsoleProcess(Start(folder, assembly, environment, arguments));
        return await console.EndAsync();
    }

    /// <summary>Asks the console to end, as Ctrl+C and system services do, and waits until it has.</summary>
    public async Task<CommandEnd> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await EndAsync();
    }

    /// <summary>Ends the console as a power cut does: it has no time for anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ConsoleProcess> ReadyAsync(ConsoleProcess console, string url)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await console._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            console._output.AppendLine(line);
            if (line.Contains(url, StringComparison.Ordinal))
            {
                console.Url = line[line.IndexOf(url, StringComparison.Ordinal)..].Trim();

                // A pipe that nobody empties stops the console as soon as it is full.
                console._rest = console._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return console;
            }
        }

        throw new InvalidOperationException($"The console did not start: {await console._errors}");
    }

    private async Task<CommandEnd> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _output.Append(await (_rest ?? _process.StandardOutput.ReadToEndAsync(patience.Token)));
        await _process.WaitForExitAsync(patience.Token);
        return new CommandEnd(_process.ExitCode, _output.ToString(), await _errors);
    }

    private async Task<string> ReadLogAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_log)
            {
                _log.AppendLine(line);
            }
        }

        return Log;
    }

    private static Process Start(string folder, string? assembly, (string Key, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [assembly ?? Built, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    // The tests' own folder holds a copy of the assembly, but not of its static assets.
    private static string Built =>
        Path.Combine(Repository.Root, "artifacts", "bin", "BusinessTexting.Console", Repository.Configuration, "BusinessTexting.Console.dll");

    internal sealed record CommandEnd(int ExitCode, string Output, string Errors);
}
