using System.Diagnostics;
using System.Text;

namespace BusinessTexting.Tests.Support;

/// <summary>The console as people run it: its own process, its own database, started from a folder that is not its own.</summary>
internal sealed class ConsoleProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ConsoleProcess(Process process) => _process = process;

    /// <summary>Where it listens: http://localhost:PORT.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Serves from the folder of the built console, or from <paramref name="assembly"/>, on a free port of its own.</summary>
    public static async Task<ConsoleProcess> ServeAsync(string folder, string? assembly = null)
    {
        var console = new ConsoleProcess(Start(folder, assembly, "--urls", "http://127.0.0.1:0", "--database", Path.Combine(folder, "console.db")));
        using var patience = new CancellationTokenSource(Patience);
        console._process.ErrorDataReceived += (_, line) => console._errors.AppendLine(line.Data);
        console._process.BeginErrorReadLine();
        while (await console._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains("http://localhost:", StringComparison.Ordinal))
            {
                console.Url = line[line.IndexOf("http://localhost:", StringComparison.Ordinal)..].Trim();

                // A pipe that nobody empties stops the console as soon as it is full.
                _ = console._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return console;
            }
        }

        throw new InvalidOperationException($"The console did not start: {console._errors}");
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<CommandEnd> RunAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, assembly: null, arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new CommandEnd(process.ExitCode, await output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string folder, string? assembly, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [assembly ?? Built, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;

    // The tests' own folder holds a copy of the assembly, but not of its static assets.
    private static string Built
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
            return Path.Combine(Repository.Root, "artifacts", "bin", "BusinessTexting.Console", configuration, "BusinessTexting.Console.dll");
        }
    }

    internal sealed record CommandEnd(int ExitCode, string Output, string Errors);
}
