using System.Diagnostics;
using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

/// <summary>Finds a Chromium, or gets one; a machine on which neither works fails the browser tests with one sentence, it never skips them.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    // --no-sandbox: Chromium refuses to run as root with its sandbox. The others keep it from calling home.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Find() ?? Install(),
        Args = Arguments,
    });

    /// <summary>The executable named by BROWSER_PATH, else one on the PATH; null without any.</summary>
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BROWSER_PATH") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"BROWSER_PATH names {named}, which is not a file. Name a Chromium there, or unset it.");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);
    }

    /// <returns>The installed executable; null where Playwright's own is used.</returns>
    private static string? Install()
    {
        var isDebianRoot = File.Exists("/usr/bin/apt-get") && Environment.UserName == "root";
        var isInstalled = isDebianRoot
            ? Run("apt-get", "update") && Run("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
            : Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0;
        if (!isInstalled)
        {
            throw new InvalidOperationException(
                "The browser tests need a Chromium and could not install one. Install chromium or chrome, or name one in BROWSER_PATH, and run the tests again.");
        }

        return isDebianRoot ? Find() : null;
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
