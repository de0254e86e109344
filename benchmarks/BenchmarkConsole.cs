using System.Diagnostics;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Benchmarks;

/// <summary>A database of generated users, and the console's own services over it.</summary>
internal sealed class BenchmarkConsole(string folder, int users)
{
    private readonly Lazy<ServiceProvider> _services = new(() => Services(Path.Combine(folder, "bench.db")));

    public string Database { get; } = Path.Combine(folder, "bench.db");

    /// <summary>The generated directory folder; generated on first use.</summary>
    public string Directory
    {
        get
        {
            var directory = Path.Combine(folder, FormattableString.Invariant($"directory-{users}"));
            if (!File.Exists(Path.Combine(directory, "users.csv")))
            {
                GeneratedDirectory.Write(directory, users);
            }

            return directory;
        }
    }

    public T Get<T>()
        where T : notnull => _services.Value.GetRequiredService<T>();

    public async Task<ConsoleDb> DbAsync() => await Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();

    public async Task EnsureImportedAsync()
    {
        await Get<Database>().OpenAsync(CancellationToken.None);
        await using var db = await DbAsync();
        if (await db.Users.CountAsync() != users)
        {
            using var files = DirectoryFiles.InFolder(Directory);
            await Get<DirectoryImportService>().ApplyAsync(files, new ImportOptions(), progress: null, Actor.CommandLine, CancellationToken.None);
        }
    }

    /// <summary>Removes the database, so that the next import begins with none.</summary>
    public void Forget()
    {
        foreach (var file in System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder, "bench.db*") : [])
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs the console's executable as people do, output to a file, and measures it.</summary>
    public (TimeSpan Time, long PeakBytes, int ExitCode) Command(string? output, params string[] arguments)
    {
        var console = Path.Combine(AppContext.BaseDirectory, "BusinessTexting.Console.dll");
        var start = new ProcessStartInfo("dotnet", [console, .. arguments, "--database", Database])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var sink = output is null ? Stream.Null : File.Create(output);
        var copying = process.StandardOutput.BaseStream.CopyToAsync(sink);
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        copying.Wait();
        return (watch.Elapsed, peak, process.ExitCode);
    }

    /// <summary>A console's services over this database, which is not opened yet.</summary>
    public static ServiceProvider Services(string database)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDatabase(configuration, database);
        services.AddFeatures();
        services.AddAccounts(new SignInSettings());
        return services.BuildServiceProvider();
    }
}
